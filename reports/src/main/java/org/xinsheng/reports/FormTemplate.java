package org.xinsheng.reports;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;

/** Lays a form out as HTML; everything that somebody wrote is escaped. */
final class FormTemplate {

  private static final String NAME = "form.ftlh";
  private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

  private final Configuration configuration = new Configuration(Configuration.VERSION_2_3_34);

  FormTemplate() {
    configuration.setClassForTemplateLoading(FormTemplate.class, "");
    configuration.setDefaultEncoding(StandardCharsets.UTF_8.name());
    configuration.setOutputFormat(HTMLOutputFormat.INSTANCE);
    configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
    configuration.setLogTemplateExceptions(false);
    configuration.setNumberFormat("computer");
  }

  String html(PaperForm form) {
    StringWriter html = new StringWriter();
    Map<String, Object> model =
        Map.of(
            "form",
            form,
            "words",
            words(form.language()),
            "family",
            FormFont.FAMILY,
            "printedAt",
            MINUTE.format(form.printed().at()));
    try {
      configuration.getTemplate(NAME).process(model, html);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (TemplateException e) {
      throw new IllegalStateException("cannot lay out " + form.title(), e);
    }
    return html.toString();
  }

  /** The printer's own words; Chinese unless asked for English. */
  private static Map<String, String> words(Locale language) {
    boolean english = language.getLanguage().equals(Locale.ENGLISH.getLanguage());
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "org.xinsheng.reports.form",
            english ? Locale.ENGLISH : Locale.ROOT,
            FormTemplate.class.getClassLoader(),
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
    Map<String, String> words = new HashMap<>();
    for (Enumeration<String> keys = bundle.getKeys(); keys.hasMoreElements(); ) {
      String key = keys.nextElement();
      words.put(key, bundle.getString(key));
    }
    return words;
  }
}
