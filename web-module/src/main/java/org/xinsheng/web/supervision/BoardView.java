package org.xinsheng.web.supervision;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.xinsheng.shared.Page;
import org.xinsheng.supervision.Board;
import org.xinsheng.supervision.Board.Group;
import org.xinsheng.supervision.Board.Share;
import org.xinsheng.supervision.BoardFilter;
import org.xinsheng.supervision.BoardRow;
import org.xinsheng.supervision.SupervisionQueries;
import org.xinsheng.supervision.Urgency;
import org.xinsheng.web.frame.Address;
import org.xinsheng.web.frame.Answers;
import org.xinsheng.web.frame.PageTexts;

/** The supervision board; what it shows stands in its address, as a wall screen asks for it. */
@Named("board")
@RequestScoped
public class BoardView {

  private static final int ON_DESK = 8;
  private static final int ON_WALL = 7;
  private static final int PAGE = 25;
  private static final int SHARES = 12;

  @Inject private SupervisionQueries supervision;
  @Inject private Address address;
  @Inject private Answers answers;
  @Inject private PageTexts texts;

  private Board shown;
  private Page<BoardRow> page;

  /** Before the page is shown; whoever watches over nothing is refused. */
  public void open() {
    answers.find(this::getShown);
  }

  private void read() {
    shown = supervision.board(filter(), isWall() ? ON_WALL : ON_DESK);
    if (getOnly() != null) {
      page = supervision.page(getOnly(), filter(), address.text("after"), PAGE);
    }
  }

  private BoardFilter filter() {
    return new BoardFilter(address.text("department"), address.text("person"));
  }

  public boolean isWall() {
    return address.text("wall") != null;
  }

  /** The one group that is shown in full, null where all are shown. */
  public Urgency getOnly() {
    return address.choice("group", Urgency.class);
  }

  public Board getShown() {
    if (shown == null) {
      read();
    }
    return shown;
  }

  public List<Group> getGroups() {
    return Stream.of(Urgency.values())
        .filter(it -> getOnly() == null || it == getOnly())
        .map(getShown().groups()::get)
        .toList();
  }

  public List<BoardRow> rows(Group group) {
    return page == null ? group.rows() : page.items();
  }

  public String total(Group group) {
    String number = String.valueOf(group.total());
    return group.more() ? texts.of("board.most", number) : number;
  }

  public List<Share> getDepartments() {
    return getShown().departments().stream().limit(SHARES).toList();
  }

  public List<Share> getPeople() {
    return getShown().people().stream().limit(SHARES).toList();
  }

  public Urgency[] getUrgencies() {
    return Urgency.values();
  }

  public String name(Share share) {
    return share.names() == null ? texts.of("board.unassigned") : texts.name(share.names());
  }

  /** What the filter lets through, in words; empty without one. */
  public String getFiltered() {
    return Stream.of(
            named(getShown().departments(), address.text("department")),
            named(getShown().people(), address.text("person")))
        .filter(it -> !it.isEmpty())
        .collect(Collectors.joining(" · "));
  }

  private String named(List<Share> shares, String key) {
    return key == null
        ? ""
        : shares.stream()
            .filter(it -> it.key().equals(key))
            .map(this::name)
            .findFirst()
            .orElse(key);
  }

  /** This page with another filter; the same one again takes it away. */
  public String with(String parameter, String value) {
    return address.toggled(parameter, value);
  }

  public boolean isChosen(String parameter, String value) {
    return value.equals(address.text(parameter));
  }

  /** The address of the next page, null on the last. */
  public String getNext() {
    return page == null || page.next() == null ? null : address.forward(page.next());
  }

  /** The address of the page before, null on the first. */
  public String getPrevious() {
    return address.text("after") == null ? null : address.back();
  }
}
