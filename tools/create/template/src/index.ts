export { __class__ } from './__stem__.ts';
