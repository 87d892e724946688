package org.xinsheng.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.xinsheng.Rule;
import org.xinsheng.shared.Sweep;
import org.xinsheng.shared.Texts;

/** Every timer is called something in both languages, and has a pulse (DL-14, X-6). */
@Rule("DL-14")
@Rule("X-6")
class TimerNamesTest {

  private static final List<Class<?>> SWEEPS = sweeps();

  private static List<Class<?>> sweeps() {
    return new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("org.xinsheng")
            .stream()
            .filter(it -> it.isAssignableTo(Sweep.class) && !it.isInterface())
            .<Class<?>>map(JavaClass::reflect)
            .toList();
  }

  @Test
  void everySweepIsANamedTimer() throws ReflectiveOperationException {
    assertTrue(SWEEPS.size() >= 7, SWEEPS.toString());
    for (Class<?> sweep : SWEEPS) {
      String key = "timer." + sweep.getField("NAME").get(null).toString().replace(' ', '-');
      for (Texts texts : List.of(Texts.in(Texts.CHINESE), Texts.in(Texts.ENGLISH))) {
        assertTrue(texts.find(key).isPresent(), key);
      }
    }
  }

  @Test
  void namesAreTheirOwn() throws ReflectiveOperationException {
    long names =
        SWEEPS.stream()
            .map(
                sweep -> {
                  try {
                    return sweep.getField("NAME").get(null);
                  } catch (ReflectiveOperationException e) {
                    throw new IllegalStateException(e);
                  }
                })
            .distinct()
            .count();
    assertEquals(SWEEPS.size(), names);
  }
}
