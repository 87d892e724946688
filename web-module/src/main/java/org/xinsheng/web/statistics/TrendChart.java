package org.xinsheng.web.statistics;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObjectBuilder;
import java.util.List;
import org.xinsheng.statistics.Figure;
import org.xinsheng.statistics.Total;
import org.xinsheng.statistics.domain.Measure;
import org.xinsheng.statistics.domain.Unit;
import org.xinsheng.web.frame.PageTexts;

/** How many cases came in and how much was in time, period after period, for the chart. */
@RequestScoped
public class TrendChart {

  private static final String BLUE = "#5b8def";
  private static final String GREEN = "#2f9e6b";
  private static final String AMBER = "#d98a1f";

  @Inject private PageTexts texts;

  /**
   * @param total null while it is not built
   * @param address of the page with this period
   */
  public record Point(String label, Total total, String address) {}

  String of(List<Point> points) {
    JsonArrayBuilder labels = Json.createArrayBuilder();
    points.forEach(it -> labels.add(it.label()));
    JsonObjectBuilder data =
        Json.createObjectBuilder()
            .add("labels", labels)
            .add(
                "datasets",
                Json.createArrayBuilder()
                    .add(line(points, Measure.REPLY_IN_TIME, GREEN))
                    .add(line(points, Measure.RESULT_IN_TIME, AMBER))
                    .add(bars(points)));
    return Json.createObjectBuilder()
        .add("type", "bar")
        .add("data", data)
        .add("options", options())
        .build()
        .toString();
  }

  private JsonObjectBuilder bars(List<Point> points) {
    return set(points, Measure.RECEIVED, BLUE).add("type", "bar").add("yAxisID", "y");
  }

  private JsonObjectBuilder line(List<Point> points, Measure measure, String colour) {
    return set(points, measure, colour)
        .add("type", "line")
        .add("yAxisID", "share")
        .add("borderWidth", 2)
        .add("tension", 0.25);
  }

  private JsonObjectBuilder set(List<Point> points, Measure measure, String colour) {
    JsonArrayBuilder values = Json.createArrayBuilder();
    for (Point point : points) {
      Figure figure = point.total() == null ? null : Figure.of(measure, point.total());
      if (figure == null || figure.value() == null) {
        values.addNull();
      } else {
        values.add(figure.value());
      }
    }
    return Json.createObjectBuilder()
        .add("label", texts.label(measure))
        .add("data", values)
        .add("backgroundColor", colour)
        .add("borderColor", colour);
  }

  /** The colour of all words comes from the page, which is light or dark. */
  private JsonObjectBuilder options() {
    return Json.createObjectBuilder()
        .add("responsive", true)
        .add("maintainAspectRatio", false)
        .add("animation", false)
        .add("plugins", Json.createObjectBuilder().add("legend", at("bottom")))
        .add(
            "scales",
            Json.createObjectBuilder()
                .add(
                    "y",
                    named(Unit.CASES)
                        .add("beginAtZero", true)
                        .add("ticks", Json.createObjectBuilder().add("precision", 0)))
                .add(
                    "share",
                    named(Unit.PERCENT)
                        .add("position", "right")
                        .add("min", 0)
                        .add("max", 100)
                        .add("grid", Json.createObjectBuilder().add("drawOnChartArea", false))));
  }

  private static JsonObjectBuilder at(String side) {
    return Json.createObjectBuilder().add("position", side);
  }

  private JsonObjectBuilder named(Unit unit) {
    return Json.createObjectBuilder()
        .add(
            "title",
            Json.createObjectBuilder().add("display", true).add("text", texts.label(unit)));
  }
}
