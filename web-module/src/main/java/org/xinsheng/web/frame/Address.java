package org.xinsheng.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.shared.Names;

/** What the address of a page asks for, and the addresses of the pages before and after. */
@Named
@RequestScoped
public class Address {

  private static final String AFTER = "after";
  private static final String TRAIL = "trail";
  private static final Set<String> SIMPLE = Set.of("q", "sort", AFTER, TRAIL);

  private static final Pattern OWN = Pattern.compile("[A-Za-z]{1,40}");

  /** How far back one can page; further back leads to the first page. */
  private static final int LONGEST_TRAIL = 20;

  @Inject private HttpServletRequest request;
  @Inject private Look look;

  /** Null where the address says nothing. */
  public String text(String parameter) {
    String value = request.getParameter(parameter);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Whether it asks for anything beyond words to search for and a place in the list. */
  public boolean isNarrowed() {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> !SIMPLE.contains(it.getKey()))
        .anyMatch(it -> !it.getValue()[0].isBlank());
  }

  /** Null where the address says nothing or nothing known. */
  public <E extends Enum<E>> E choice(String parameter, Class<E> type) {
    String value = text(parameter);
    return Arrays.stream(type.getEnumConstants())
        .filter(it -> it.name().equals(value))
        .findFirst()
        .orElse(null);
  }

  public Optional<LocalDate> day(String parameter) {
    try {
      return Optional.ofNullable(text(parameter)).map(LocalDate::parse);
    } catch (DateTimeParseException noDay) {
      return Optional.empty();
    }
  }

  public String name(Names names) {
    return names.in(look.getLocale());
  }

  /** The page after this one; where we came from is kept in the trail. */
  public String forward(String after) {
    List<String> trail = trail();
    trail.add(text(AFTER) == null ? "" : text(AFTER));
    int tooMany = Math.max(0, trail.size() - LONGEST_TRAIL);
    return with(after, trail.subList(tooMany, trail.size()));
  }

  public String back() {
    List<String> trail = trail();
    String after = trail.isEmpty() ? "" : trail.remove(trail.size() - 1);
    return with(after, trail);
  }

  /** What the list is asked for, its order included, without the question mark. */
  public String filter() {
    return String.join("&", others(Set.of(AFTER, TRAIL)));
  }

  /** What a form of the list sends along, so that the list stays the same. */
  public List<Map.Entry<String, String>> getParameters() {
    return asked().filter(it -> !AFTER.equals(it.getKey()) && !TRAIL.equals(it.getKey())).toList();
  }

  /** This page with a parameter, or without it where it has that value already; page one. */
  public String toggled(String parameter, String value) {
    List<String> parameters = others(Set.of(AFTER, TRAIL, parameter));
    if (value != null && !value.equals(text(parameter))) {
      parameters.add(pair(parameter, value));
    }
    return "?" + String.join("&", parameters);
  }

  /** This list in another order, from its beginning. */
  public String sorted(String sort) {
    List<String> parameters = others(Set.of(AFTER, TRAIL, "sort"));
    parameters.add(pair("sort", sort));
    return "?" + String.join("&", parameters);
  }

  private List<String> trail() {
    String trail = request.getParameter(TRAIL);
    return trail == null ? new ArrayList<>() : new ArrayList<>(List.of(trail.split("~", -1)));
  }

  private String with(String after, List<String> trail) {
    List<String> parameters = others(Set.of(AFTER, TRAIL));
    if (!after.isEmpty()) {
      parameters.add(pair(AFTER, after));
      parameters.add(pair(TRAIL, String.join("~", trail)));
    }
    return "?" + String.join("&", parameters);
  }

  private List<String> others(Set<String> left) {
    return asked()
        .filter(it -> !left.contains(it.getKey()))
        .map(it -> pair(it.getKey(), it.getValue()))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** What forms send beside has a colon, a dot or a dash in its name. */
  private Stream<Map.Entry<String, String>> asked() {
    return request.getParameterMap().entrySet().stream()
        .filter(it -> OWN.matcher(it.getKey()).matches() && !"column".equals(it.getKey()))
        .filter(it -> !it.getValue()[0].isBlank())
        .map(it -> Map.entry(it.getKey(), it.getValue()[0]));
  }

  private static String pair(String name, String value) {
    return name + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
