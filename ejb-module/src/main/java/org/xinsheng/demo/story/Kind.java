package org.xinsheng.demo.story;

/** One way in which a matter goes. */
interface Kind {

  /** Whether this is how such a matter can go. */
  default boolean suits(Situation matter, Cast cast) {
    return true;
  }

  void tell(Story story);
}
