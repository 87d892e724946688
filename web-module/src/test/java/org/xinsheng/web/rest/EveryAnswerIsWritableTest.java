package org.xinsheng.web.rest;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.ser.PropertyWriter;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.xinsheng.complaint.ComplaintRow;
import org.xinsheng.complaint.ComplaintView;
import org.xinsheng.nonconformity.SlipRow;
import org.xinsheng.organisation.OfficeRow;
import org.xinsheng.portal.PublicProgress;
import org.xinsheng.shared.OfficeTime;
import org.xinsheng.statistics.PeriodView;
import org.xinsheng.statistics.StatisticsRecord;

/**
 * Whatever record a resource gets from the business can be written as JSON: a record that holds
 * what has no form in JSON, such as the zone of its office, needs a shape ({@link Shapes}).
 */
class EveryAnswerIsWritableTest {

  private static final String PRODUCT = "org.xinsheng";

  /** What resources ask for and never show as it is; statistics have answers of their own. */
  private static final Set<Class<?>> NOT_SHOWN =
      Set.of(OfficeRow.class, OfficeTime.class, PeriodView.class, StatisticsRecord.class);

  private static final JavaClasses WEB =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(PRODUCT + ".web");

  private static Set<Class<?>> records() {
    Set<Class<?>> records = new TreeSet<>(Comparator.comparing(Class::getName));
    WEB.stream()
        .filter(EveryAnswerIsWritableTest::isOfTheInterface)
        .flatMap(EveryAnswerIsWritableTest::met)
        .filter(it -> it.getPackageName().startsWith(PRODUCT))
        .map(JavaClass::reflect)
        .filter(Class::isRecord)
        .forEach(records::add);
    records.removeAll(NOT_SHOWN);
    return records;
  }

  private static boolean isOfTheInterface(JavaClass type) {
    return type.getDirectDependenciesFromSelf().stream()
        .anyMatch(it -> resideInAPackage("jakarta.ws.rs..").test(it.getTargetClass()));
  }

  /** All that its own methods answer, and those that it calls. */
  private static Stream<JavaClass> met(JavaClass type) {
    Stream<JavaMethod> own = type.getAllMethods().stream();
    Stream<JavaMethod> called =
        type.getMethodCallsFromSelf().stream()
            .map(JavaMethodCall::getTarget)
            .flatMap(it -> it.resolveMember().stream());
    return Stream.concat(own, called)
        .flatMap(it -> it.getReturnType().getAllInvolvedRawTypes().stream());
  }

  @Test
  void whatResourcesShowCanBeWritten() {
    List<String> faults = new ArrayList<>();
    records().forEach(it -> faults.addAll(faults(it)));
    assertEquals(List.of(), faults);
  }

  @Test
  void theSearchFindsAnswersOfEveryForm() {
    Set<Class<?>> records = records();
    assertTrue(records.size() > 100, () -> records.size() + " " + records);
    for (Class<?> known :
        List.of(ComplaintRow.class, ComplaintView.class, PublicProgress.class, SlipRow.class)) {
      assertTrue(records.contains(known), known::getName);
    }
  }

  @Test
  void aRecordWithTheZoneOfItsOfficeIsFound() {
    assertFalse(faults(OfficeRow.class).isEmpty());
  }

  private static List<String> faults(Class<?> type) {
    List<String> faults = new ArrayList<>();
    SerializerProvider provider = Json.MAPPER.getSerializerProviderInstance();
    look(Json.MAPPER.constructType(type), type.getName(), provider, new HashSet<>(), faults);
    return faults;
  }

  private static void look(
      JavaType type,
      String path,
      SerializerProvider provider,
      Set<JavaType> seen,
      List<String> faults) {
    if (type.isContainerType() || type.isReferenceType()) {
      look(type.getContentType(), path + "[]", provider, seen, faults);
    } else if (!type.isPrimitive() && !type.isEnumType() && seen.add(type)) {
      try {
        JsonSerializer<Object> writing = provider.findValueSerializer(type);
        if (!(writing.getClass().getSimpleName().equals("UnsupportedTypeSerializer"))) {
          parts(writing, path, provider, seen, faults);
        } else {
          faults.add(path + ": " + type.getRawClass().getName());
        }
      } catch (JsonMappingException e) {
        faults.add(path + ": " + e.getMessage());
      }
    }
  }

  private static void parts(
      JsonSerializer<Object> writing,
      String path,
      SerializerProvider provider,
      Set<JavaType> seen,
      List<String> faults) {
    for (Iterator<PropertyWriter> all = writing.properties(); all.hasNext(); ) {
      PropertyWriter part = all.next();
      look(part.getType(), path + "." + part.getName(), provider, seen, faults);
    }
  }
}
