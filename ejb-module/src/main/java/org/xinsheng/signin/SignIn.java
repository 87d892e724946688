package org.xinsheng.signin;

import java.time.Duration;

/** What an attempt to sign in comes to. */
public sealed interface SignIn {

  record Accepted(Account account) implements SignIn {}

  /** Unknown, inactive or a wrong password: it is not said which. */
  record Refused() implements SignIn {}

  record Throttled(Duration pause) implements SignIn {

    /** Whole seconds, at least one. */
    public long seconds() {
      return Math.max(1, pause.toSeconds() + (pause.toNanosPart() > 0 ? 1 : 0));
    }

    /** Whole minutes, at least one. */
    public long minutes() {
      return (seconds() + 59) / 60;
    }
  }
}
