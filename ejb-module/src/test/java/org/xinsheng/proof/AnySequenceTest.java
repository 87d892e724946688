package org.xinsheng.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.AfterContainer;
import org.xinsheng.Rule;
import org.xinsheng.audit.AuditVerification;
import org.xinsheng.audit.Verdict;
import org.xinsheng.complaint.domain.Criterion;
import org.xinsheng.complaint.domain.Severity;
import org.xinsheng.complaint.domain.Validity;
import org.xinsheng.followup.domain.Satisfaction;
import org.xinsheng.intake.domain.MatterKind;
import org.xinsheng.shared.NotFound;
import org.xinsheng.shared.Refusal;
import org.xinsheng.shared.SubjectType;
import org.xinsheng.wiring.DatabaseKind;
import org.xinsheng.wiring.Wiring;

/** Whatever is done, by whomever, in whatever order, at whatever time: the laws hold. */
class AnySequenceTest {

  private static final Map<DatabaseKind, Crew> CREWS = new EnumMap<>(DatabaseKind.class);

  @AfterContainer
  static void close() {
    CREWS.values().forEach(crew -> crew.wiring.database().close());
    CREWS.clear();
  }

  private static Crew crew(DatabaseKind kind) {
    return CREWS.computeIfAbsent(
        kind, it -> new Crew(Wiring.on(it, UnaryOperator.identity()), "only").withEveryKind());
  }

  @Property(tries = 120, edgeCases = EdgeCasesMode.NONE)
  @Rule("DL-4")
  @Rule("DL-5")
  @Rule("DL-12")
  @Rule("X-1")
  @Rule("INT-1")
  @Rule("INT-18")
  void theLawsHold(@ForAll("stories") List<Act> acts) {
    play(acts, crew(DatabaseKind.H2));
  }

  @Property(tries = 8, edgeCases = EdgeCasesMode.NONE)
  @Rule("DL-12")
  void theLawsHoldOnPostgresql(@ForAll("stories") List<Act> acts) {
    play(acts, crew(DatabaseKind.POSTGRESQL));
  }

  private static void play(List<Act> acts, Crew crew) {
    Scene scene = new Scene(crew);
    CaseTables tables = CaseTables.of(crew.wiring.database());
    Map<String, List<Map<String, Object>>> before = tables.dump();
    for (Act act : acts) {
      boolean refused = isRefused(act, scene);
      Map<String, List<Map<String, Object>>> after = tables.dump();
      if (refused) {
        assertEquals(before, after, "a refused act changed something");
      }
      assertEquals(List.of(), Laws.broken(act, before, after, crew.at.now()));
      assertEquals(List.of(), Trail.otherwise(after));
      if (act instanceof Act.Sweep) {
        assertEquals(List.of(), Laws.unswept(after, crew.at.now()));
      }
      before = after;
    }
    assertEquals(List.of(), damage(crew, before));
  }

  /** Anything but a refusal that the rules state fails the test. */
  private static boolean isRefused(Act act, Scene scene) {
    try {
      act.in(scene);
      return false;
    } catch (NotFound refusal) {
      return true;
    } catch (Refusal refusal) {
      String rule = refusal.rule().orElse(refusal.getClass().getSimpleName());
      assertTrue(act.refusals().contains(rule), () -> act + " was refused by " + refusal);
      return true;
    }
  }

  private static List<Object> damage(Crew crew, Map<String, List<Map<String, Object>>> dump) {
    AuditVerification verification = crew.wiring.bean(AuditVerification.class);
    return crew.wiring.tx(
        () ->
            dump.get("intake_entry").stream()
                .map(row -> (Object) verification.verify(type(row), (Long) row.get("id")))
                .filter(verdict -> !verdict.equals(new Verdict(true, null, null)))
                .toList());
  }

  private static SubjectType type(Map<String, Object> line) {
    return MatterKind.valueOf((String) line.get("kind")).subject();
  }

  @Provide
  Arbitrary<List<Act>> stories() {
    Arbitrary<List<Act>> rest =
        Arbitraries.frequencyOf(
                Tuple.of(20, act().map(List::of)),
                Tuple.of(2, goodEnd()),
                Tuple.of(1, moreTime()),
                Tuple.of(1, impasse()),
                Tuple.of(1, fromTheWeb()),
                Tuple.of(2, way()))
            .list()
            .ofMaxSize(26)
            .withSizeDistribution(RandomDistribution.uniform())
            .map(parts -> parts.stream().flatMap(List::stream).toList());
    return Combinators.combine(register(), rest)
        .as((first, then) -> Stream.concat(Stream.of(first), then.stream()).toList());
  }

  /** Chance alone closes hardly any case. */
  private static Arbitrary<List<Act>> goodEnd() {
    return Combinators.combine(late(), minutes(1, 3000), any(Satisfaction.class), late())
        .as(
            (late, wait, answer, calledLate) ->
                List.of(
                    new Act.Resolve(Who.HANDLER, late, false),
                    new Act.Wait(wait),
                    new Act.FollowUp(Who.cs2, true, answer, calledLate),
                    new Act.Judge(Who.head1, Validity.VALID)));
  }

  /** Nor does it often take what came by the web before anything else happens to it. */
  private static Arbitrary<List<Act>> fromTheWeb() {
    return Combinators.combine(
            Arbitraries.of(true, false), minutes(1, 300), any(Criterion.class), minutes(1, 300))
        .as(
            (anonymous, wait, criterion, then) ->
                List.of(
                    new OtherActs.Bring(anonymous),
                    new Act.Wait(wait),
                    new OtherActs.Take(Who.cs1),
                    new Act.Wait(then),
                    new OtherActs.Classify(Who.FIRST_CONTACT, criterion),
                    new Act.Sweep()));
  }

  /** Nor does it go the way of a repair or an enquiry to its end. */
  private static Arbitrary<List<Act>> way() {
    return Combinators.combine(
            noComplaint(),
            Arbitraries.of(Who.head1, Who.duty1, Who.eng1),
            minutes(1, 2000),
            Arbitraries.of(Satisfaction.SATISFIED, Satisfaction.DISSATISFIED))
        .as(OtherActs::way);
  }

  private static Arbitrary<MatterKind> noComplaint() {
    return Arbitraries.of(MatterKind.class).filter(it -> it != MatterKind.COMPLAINT);
  }

  /** Nor does it often ask the right one for more time. */
  private static Arbitrary<List<Act>> moreTime() {
    return Combinators.combine(
            Arbitraries.of(30, 80, 300),
            minutes(1, 1500),
            Arbitraries.of(Who.head1, Who.chief1, Who.branchgm))
        .as(
            (hours, wait, approver) ->
                List.of(
                    new Act.Ask(Who.HANDLER, hours),
                    new Act.Wait(wait),
                    new Act.Decide(approver, true)));
  }

  /** Nor does it tire anybody three times, or try in vain on several days. */
  private static Arbitrary<List<Act>> impasse() {
    Arbitrary<List<Act>> unreached =
        minutes(1, 2000)
            .map(
                wait ->
                    List.of(
                        new Act.Resolve(Who.HANDLER, 0, false),
                        notReached(),
                        new Act.Wait(wait),
                        notReached(),
                        new Act.Wait(wait),
                        notReached()));
    Arbitrary<List<Act>> unsatisfied =
        Combinators.combine(any(Validity.class), minutes(1, 600))
            .as(
                (judged, wait) ->
                    Stream.of(
                            Stream.of(new Act.Judge(Who.head1, judged)),
                            dissatisfied(wait),
                            dissatisfied(wait),
                            dissatisfied(wait),
                            Stream.of(new Act.Conclude(Who.chief1)))
                        .<Act>flatMap(it -> it)
                        .toList());
    Arbitrary<List<Act>> end =
        Arbitraries.of(
            List.of(new Act.EndFollowUp(Who.manager1), new Act.Close(Who.HANDLER)),
            List.of(new Act.EndFollowUp(Who.branchgm), new Act.Close(Who.HANDLER)),
            List.of(new Act.Consent(Who.branchgm, false), new Act.EndFollowUp(Who.manager1)),
            List.of(new Act.Consent(Who.branchgm, true), new Act.Close(Who.HANDLER)));
    return Combinators.combine(Arbitraries.oneOf(unreached, unsatisfied), end)
        .as((story, then) -> Stream.concat(story.stream(), then.stream()).toList());
  }

  private static Act notReached() {
    return new Act.FollowUp(Who.cs2, false, null, 0);
  }

  private static Stream<Act> dissatisfied(int wait) {
    return Stream.of(
        new Act.Resolve(Who.HANDLER, 0, true),
        new Act.Wait(wait),
        new Act.FollowUp(Who.cs2, true, Satisfaction.DISSATISFIED, 0));
  }

  private static Arbitrary<Act> act() {
    return Arbitraries.frequencyOf(
        Tuple.of(8, minutes(1, 4 * 24 * 60).map(Act.Wait::new)),
        Tuple.of(1, minutes(25 * 24 * 60, 40 * 24 * 60).map(Act.Wait::new)),
        Tuple.of(4, Arbitraries.of(new Act.Sweep(), new Act.Sweep(), new Act.Seal())),
        Tuple.of(1, register()),
        Tuple.of(1, Arbitraries.integers().between(0, 2).map(Act.Turn::new)),
        Tuple.of(3, Combinators.combine(who(Who.HANDLER), late()).as(Act.Reply::new)),
        Tuple.of(2, Combinators.combine(who(Who.HANDLER), any(Validity.class)).as(Act.Judge::new)),
        Tuple.of(1, Combinators.combine(who(Who.HANDLER), minutes(1, 900)).as(Act.Lose::new)),
        Tuple.of(
            2,
            Combinators.combine(who(Who.HANDLER), Arbitraries.of(true, false))
                .as(Act.SayWhetherMajor::new)),
        Tuple.of(3, Combinators.combine(who(Who.HANDLER), any(Criterion.class)).as(Act.Raise::new)),
        Tuple.of(3, Combinators.combine(who(Who.chief1), any(Severity.class)).as(Act.Lower::new)),
        Tuple.of(
            6,
            Combinators.combine(who(Who.HANDLER), late(), Arbitraries.of(true, false))
                .as(Act.Resolve::new)),
        Tuple.of(2, Combinators.combine(who(Who.cs2), late()).as(Act.Report::new)),
        Tuple.of(
            1,
            Combinators.combine(who(Who.manager1), Arbitraries.of(true, false))
                .as(Act.CheckEffect::new)),
        Tuple.of(
            6,
            Combinators.combine(
                    who(Who.cs2),
                    Arbitraries.of(true, true, false),
                    any(Satisfaction.class),
                    late())
                .as(Act.FollowUp::new)),
        Tuple.of(1, Combinators.combine(who(Who.head1), any(Who.class)).as(Act.HandOver::new)),
        Tuple.of(
            3,
            Combinators.combine(
                    who(Who.HANDLER),
                    Arbitraries.of("ENGINEERING", "CLEANING").injectNull(0.3),
                    any(Who.class))
                .as(Act.Forward::new)),
        Tuple.of(1, who(Who.ASSIGNEE).map(Act.Accept::new)),
        Tuple.of(
            2,
            Combinators.combine(who(Who.ASSIGNEE), Arbitraries.of(true, false))
                .as(Act.Answer::new)),
        Tuple.of(1, who(Who.ASSIGNEE).map(Act.GiveBack::new)),
        Tuple.of(2, who(Who.HANDLER).map(Act.Escalate::new)),
        Tuple.of(
            3, Combinators.combine(who(Who.HANDLER), Arbitraries.of(5, 80, 300)).as(Act.Ask::new)),
        Tuple.of(
            4,
            Combinators.combine(
                    Arbitraries.of(Who.head1, Who.chief1, Who.branchgm),
                    Arbitraries.of(true, true, false))
                .as(Act.Decide::new)),
        Tuple.of(1, Combinators.combine(who(Who.HANDLER), late()).as(Act.Withdraw::new)),
        Tuple.of(1, who(Who.FIRST_CONTACT).map(Act.Chase::new)),
        Tuple.of(1, who(Who.chief1).map(Act.Conclude::new)),
        Tuple.of(2, who(Who.manager1).map(Act.EndFollowUp::new)),
        Tuple.of(
            1,
            Combinators.combine(who(Who.branchgm), Arbitraries.of(true, false))
                .as(Act.Consent::new)),
        Tuple.of(1, Combinators.combine(who(Who.HANDLER), who(Who.manager1)).as(Act.Meet::new)),
        Tuple.of(1, Combinators.combine(who(Who.HANDLER), late()).as(Act.Contact::new)),
        Tuple.of(2, Arbitraries.of(true, false).map(OtherActs.Bring::new)),
        Tuple.of(3, who(Who.cs1).map(OtherActs.Take::new)),
        Tuple.of(
            3,
            Combinators.combine(who(Who.FIRST_CONTACT), any(Criterion.class))
                .as(OtherActs.Classify::new)),
        Tuple.of(
            5,
            Combinators.combine(noComplaint(), who(Who.cs1), Arbitraries.of(0, 0, 2, 14))
                .as(OtherActs.Come::new)),
        Tuple.of(
            8,
            Combinators.combine(
                    Arbitraries.oneOf(Arbitraries.of(Who.head1, Who.eng1, Who.duty1), who(Who.cs2)),
                    any(OtherActs.Step.class),
                    late())
                .as(OtherActs.Go::new)),
        Tuple.of(
            1, Combinators.combine(who(Who.HANDLER), noComplaint()).as(OtherActs.TurnsOut::new)),
        Tuple.of(
            3,
            Combinators.combine(who(Who.cs1), any(MatterKind.class)).as(OtherActs.GoesOnAs::new)),
        Tuple.of(2, who(Who.HANDLER).map(Act.Close::new)));
  }

  private static Arbitrary<Act> register() {
    return Combinators.combine(
            Arbitraries.of(Who.cs1, Who.cs1, Who.steward1, Who.head1),
            Arbitraries.of(
                Criterion.FACILITY_LIMIT,
                Criterion.FACILITY_LIMIT,
                Criterion.SERVICE_AT_FAULT,
                Criterion.REPUTATION_DAMAGE),
            Arbitraries.of(0, 0, 2, 30, 100),
            Arbitraries.frequency(Tuple.of(6, 0), Tuple.of(2, 5), Tuple.of(2, 90), Tuple.of(1, -5)),
            Arbitraries.frequency(Tuple.of(5, false), Tuple.of(1, true)),
            Arbitraries.of(false, false, true),
            Arbitraries.of(Who.head1, Who.eng1, Who.cs1).injectNull(0.8))
        .as(Act.Register::new);
  }

  private static Arbitrary<Integer> minutes(int least, int most) {
    return Arbitraries.integers().between(least, most);
  }

  private static Arbitrary<Integer> late() {
    return Arbitraries.of(0, 0, 0, 0, 45, 300, 2000);
  }

  private static <T extends Enum<T>> Arbitrary<T> any(Class<T> type) {
    return Arbitraries.of(type);
  }

  /** Mostly whose task it is. */
  private static Arbitrary<Who> who(Who task) {
    return Arbitraries.frequencyOf(
        Tuple.of(5, Arbitraries.just(task)), Tuple.of(1, any(Who.class)));
  }
}
