import '../styles/main.css';
import '@stet/kit/auto.js';
