package org.xinsheng.web.attachment;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What stands above a part of a form.
 *
 * @param name of the field, empty where none is given
 * @param fileName as the sender's device calls it, null where the part is no file
 */
record PartHead(String name, String fileName) {

  private static final Pattern DISPOSITION =
      Pattern.compile("(?im)^content-disposition:([^\r\n]*)");
  private static final Pattern NAME = parameter("name");
  private static final Pattern FILE_NAME = parameter("filename");

  private static Pattern parameter(String name) {
    return Pattern.compile("(?i);\\s*" + name + "=(\"?)");
  }

  static PartHead of(String head) {
    Matcher line = DISPOSITION.matcher(head);
    String disposition = line.find() ? line.group(1) : "";
    String name = value(NAME, disposition);
    return new PartHead(name == null ? "" : name, value(FILE_NAME, disposition));
  }

  private static String value(Pattern parameter, String disposition) {
    Matcher found = parameter.matcher(disposition);
    if (!found.find()) {
      return null;
    }
    String rest = disposition.substring(found.end());
    return found.group(1).isEmpty() ? rest.split(";", 2)[0].strip() : quoted(rest);
  }

  /** Browsers write a quote as {@code %22}, others put a backslash before it. */
  private static String quoted(String rest) {
    StringBuilder text = new StringBuilder();
    for (int at = 0; at < rest.length() && rest.charAt(at) != '"'; at++) {
      boolean escaped = rest.startsWith("\\\"", at);
      text.append(rest.charAt(escaped ? ++at : at));
    }
    return text.toString().replace("%22", "\"");
  }
}
