package org.xinsheng.bench;

/**
 * Something that a page, the API or a timer asks of the business.
 *
 * @param group rows of one group and name show as one line, the worst of them
 * @param reader whose scope it runs in
 * @param most pages of 8 KB that its dearest statement may touch
 * @param again how often it runs once more, to tell its usual time
 */
record UseCase(String group, String name, String reader, long most, int again, Runnable work) {

  /** What a page of fifty rows may touch. */
  static final long PAGE = 2_000;

  /** The same with several filters, or one that many share. */
  static final long COMBINED = 8_000;

  /** The same of a time span in an order that is not its own: it may hold a million. */
  static final long RANGE = 80_000;

  /** Counting the rounds of a whole year. */
  static final long YEAR = 400_000;

  /** Late enough for the server to have chosen between a plan per call and one for all calls. */
  static final int OFTEN = 15;

  /**
   * Milliseconds in the database within which words are found, its pages in the cache (ADR 0048).
   */
  static final double WORDS = 50;

  boolean isByWords() {
    return name.contains("q word");
  }

  static UseCase reading(String group, String name, String reader, Runnable work) {
    return new UseCase(group, name, reader, PAGE, OFTEN, work);
  }

  static UseCase acting(String group, String name, String reader, Runnable work) {
    return new UseCase(group, name, reader, PAGE, 0, work);
  }
}
