export const helpText = `stet-comment-service: comments for your articles, in one SQLite file.

  stet-comment-service [command] [flags]

Commands
  serve                 answer readers (this is what happens without a command)
  list                  comments that wait, the oldest first (--status published|removed|all,
                        --thread ID, --limit N, --json)
  approve ID...         publish comments that wait, or put removed ones back
  remove ID...          take comments down; --erase takes name, address and words for good
  close THREAD...       no more comments there; reading goes on
  open THREAD...        comments again
  remap OLD NEW         move all comments of one thread into another
  export                every comment as one line of JSON on standard output (--thread ID,
                        --with-email adds the addresses, which are left out otherwise);
                        --format wxr for WordPress, csv for spreadsheets
  import FILE           comments of such an export, of WordPress (WXR) or Disqus (XML); - is
                        standard input; twice is once. --thread-from link|guid|id|slug (Disqus:
                        identifier|link|id|slug) says what names a page's thread
  backup FILE           a complete copy in a new file, while the service runs

Flags, each with the environment variable that says the same
  --db FILE             STET_DB          comments.db
                        DATABASE_URL     postgres://user:password@host:5432/database instead of a
                                         file, for several replicas. A variable only
  --port N              STET_PORT        4174
  --host ADDRESS        STET_HOST        127.0.0.1; 0.0.0.0 to be reached from other machines
  --origins LIST        STET_ORIGINS     pages that may post, such as https://news.example; the
                                         service's own origin always may
  --moderation MODE     STET_MODERATION  off (publish), post (publish, list for review), trusted (hold
                                         new names) or pre (hold all)
  --base-path PATH      STET_BASE_PATH   where it is mounted, such as /comments
                        STET_SECRET      opens the moderation pages; 16 characters or more. A
                                         variable only: flags can be seen by other users
                        STET_REQUIRE     name; or name,email, or none
                        STET_FLOOD       comments/seconds from one address (10/60), or off
                        STET_TRUST_PROXY proxies in front that add X-Forwarded-For (0)
                        STET_MAX_COMMENT bytes of one comment (65525)
                        STET_MAX_DEPTH   replies below replies (100)
                        STET_EDIT_MINUTES to edit and delete one's own comment (15)
                        STET_REACTIONS   kinds of reaction (like), or none
                        STET_REPORTS     reports that hold a comment (3); 0 takes none
                        STET_MAX_LINKS   more links hold a comment (10)
                        STET_CHALLENGE   proof of work, bits/seconds such as 16/3 (off)
                        STET_MAX_STREAMS pages listening to live events (500)
                        STET_LOG         errors, or requests: a line for each, nothing personal
                        STET_SMTP        mail server for subscriptions (none), such as
                                         smtps://user:password@mail.example:465; with it
                        STET_MAIL_FROM   the sender, and
                        STET_PUBLIC_URL  where readers reach this service

Examples
  stet-comment-service --db news.db --origins https://news.example
  STET_SECRET=$(openssl rand -base64 24) stet-comment-service --moderation pre
  stet-comment-service approve c_01k2... --db news.db
  stet-comment-service backup news-$(date +%F).db --db news.db`;
