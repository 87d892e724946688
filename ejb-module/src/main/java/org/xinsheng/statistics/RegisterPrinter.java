package org.xinsheng.statistics;

import java.util.List;

/**
 * Prints what is about to be signed. Whoever asks for the signature brings it along: forms are laid
 * out where pages are, and an enterprise bean cannot see them.
 */
@FunctionalInterface
public interface RegisterPrinter {

  /** Every form that is kept with the signature. */
  List<SignedPaper> print(SigningDraft draft);
}
