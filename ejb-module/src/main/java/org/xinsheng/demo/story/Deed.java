package org.xinsheng.demo.story;

/** What an act does at the desks. */
@FunctionalInterface
public interface Deed {

  /**
   * @param number of the story's case, null before it is registered
   * @return the number of the story's case from now on
   */
  String at(Desks desks, String number);

  /** One that leaves the case its number. */
  static Deed of(Work work) {
    return (desks, number) -> {
      work.at(desks, number);
      return number;
    };
  }

  /** What is done about a case that is there. */
  @FunctionalInterface
  interface Work {
    void at(Desks desks, String number);
  }
}
