package org.xinsheng.demo.story;

import java.util.List;
import org.xinsheng.attachment.AttachmentDesk;
import org.xinsheng.attachment.Upload;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.intake.domain.Channel;

/** A photo of what is wrong, and one of what was done. */
final class WithPhotos implements Kind {

  @Override
  public boolean suits(Situation matter, Cast cast) {
    return cast == Cast.CUIHU && !matter.is(Severity.MAJOR) && matter.department() != null;
  }

  @Override
  public void tell(Story it) {
    it.taken(it.cast.desk().get(0), Channel.VISIT);
    attached(it.after(it.dice.minutes(1, 3)), it.taker(), "photo.before", true);
    it.replied();
    Way.handOn(it);
    Way.work(it);
    attached(it.after(it.dice.minutes(1, 3)), it.departmentHead(), "photo.after", false);
    Way.result(it);
    Way.good(it);
  }

  private static void attached(Story it, String who, String occasion, boolean spoilt) {
    List<String> said = Phrases.parts(occasion, it.dice);
    Snapshot picture = new Snapshot(spoilt, it.dice.between(0, 359));
    it.does(
        who,
        "attach a photo",
        (desks, number) -> {
          AttachmentDesk desk = desks.at(AttachmentDesk.class);
          try (Upload photo = Upload.receive(said.get(0), picture.png())) {
            desk.give(List.of(desk.keep(null, photo, said.get(1))), number);
          }
        });
  }
}
