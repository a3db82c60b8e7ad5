package guitai.headquarters.intake;

import guitai.domain.cases.CaseFacts;
import guitai.domain.cases.CaseFile;
import guitai.domain.cases.CaseKind;
import guitai.domain.cases.CaseState;
import guitai.domain.cases.CaseStep;
import guitai.domain.cases.CaseStep.Result;
import guitai.domain.cases.Refusal;
import guitai.domain.cases.Remedy;
import guitai.domain.day.BusinessDay;
import guitai.domain.member.MemberId;
import guitai.domain.member.MemberLink;
import guitai.headquarters.cases.SameMembers;
import guitai.headquarters.store.Tables;
import guitai.headquarters.store.Tx;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Says what a wish about a case comes to, and does it. The case is locked, so that of two wishes the first is done and the other sees why not. */
final class Decider {

    /** Headquarters answers by noon of the next day. */
    private static final LocalTime ANSWERS_BY = LocalTime.NOON;

    private final Tables tables;
    private final EntryRepair entries;
    private final MemberJoin members;
    private final Clock clock;

    Decider(Tables tables, EntryRepair entries, MemberJoin members, Clock clock) {
        this.tables = tables;
        this.entries = entries;
        this.members = members;
        this.clock = clock;
    }

    Verdict decide(Tx c, CaseFile file, Wish wish) {
        Optional<Result> no = refused(file, wish);
        if (no.isPresent()) {
            return Verdict.only(file.with(wish.became(no.get())), no.get());
        }
        return switch (wish.remedy()) {
            case ASK -> noted(file.in(CaseState.AT_HEADQUARTERS, file.remedies().stream().filter(one -> one != Remedy.ASK).toList())
                    .promising(promise()), wish);
            case TOMORROW -> noted(file.resting(wish.day().plusDays(1)), wish);
            case ANSWER -> noted(file.in(CaseState.ANSWERED, usual(file)), wish);
            case SEEN -> Verdict.only(closed(file, wish, List.of()), Result.DONE);
            case UNDO -> undo(c, file, wish);
            case JOIN, KEEP_APART -> file.key().kind() == CaseKind.SAME_MEMBER ? sameMember(c, file, wish) : stranger(c, file, wish);
            case TRY_AGAIN, MAP_PRODUCT, LEAVE_OUT -> file.key().kind() == CaseKind.REFUSED_ENTRY ? entries.repair(c, file, wish)
                    : Verdict.only(closed(file, wish, List.of()), Result.DONE);
        };
    }

    private static Optional<Result> refused(CaseFile file, Wish wish) {
        boolean offered = file.remedies().contains(wish.remedy());
        boolean headquartersOnly = wish.remedy() == Remedy.LEAVE_OUT || wish.remedy() == Remedy.ANSWER;
        if (file.closed() && !offered) {
            return Optional.of(Result.TOO_LATE);
        }
        if (wish.ofHeadquarters()) {
            return Optional.of(Result.NOT_POSSIBLE).filter(_ -> !offered && !headquartersOnly);
        }
        if (!file.stores().contains(wish.store().orElseThrow()) || wish.remedy().movesMoney() && !wish.manager()) {
            return Optional.of(Result.NOT_ALLOWED);
        }
        return Optional.of(Result.NOT_POSSIBLE).filter(_ -> !offered);
    }

    /** The buyer of this sale is a stranger: a number under which points are kept, and perhaps another number of a member we know. */
    private Verdict stranger(Tx c, CaseFile file, Wish wish) {
        Optional<MemberLink> link = link(file, wish.choice().to(), clock.instant());
        boolean apart = wish.remedy() == Remedy.KEEP_APART;
        Optional<MemberId> stranger = id(file.facts().get(CaseFacts.MEMBER));
        if (stranger.isEmpty() || !apart && !link.map(one -> known(c, one)).orElse(false)) {
            return impossible(file, wish);
        }
        tables.members().putStranger(c, stranger.get(), file.key().store());
        if (!apart && !members.join(c, link.get(), file.stores(), Map.of())) {
            return impossible(file, wish);
        }
        return entries.repair(c, file, wish);
    }

    private boolean known(Tx c, MemberLink link) {
        return !link.from().equals(link.into()) && tables.members().known(c, Set.of(link.into())).contains(link.into())
                && tables.links().into(c, List.of(link.into())).isEmpty();
    }

    private Verdict sameMember(Tx c, CaseFile file, Wish wish) {
        if (wish.remedy() == Remedy.KEEP_APART) {
            return Verdict.only(closed(file, wish, List.of()), Result.DONE);
        }
        CaseFile done = closed(file, wish, List.of(Remedy.UNDO));
        Optional<MemberLink> link = link(file, wish.choice().to(), clock.instant());
        if (link.isEmpty() || !members.join(c, link.get(), file.stores(), Map.of())) {
            return impossible(file, wish);
        }
        return Verdict.only(done, Result.DONE);
    }

    private Verdict undo(Tx c, CaseFile file, Wish wish) {
        Optional<MemberLink> link = file.steps().reversed().stream()
                .filter(step -> step.result() == Result.DONE && step.choice().remedy() == Remedy.JOIN).findFirst()
                .flatMap(step -> link(file, step.choice().to(), step.at()));
        if (link.isEmpty() || !members.part(c, link.get(), file.stores(), Map.of())) {
            return impossible(file, wish);
        }
        CaseFile parted = file.with(wish.became(Result.DONE));
        return Verdict.only(file.key().kind() == CaseKind.SAME_MEMBER ? parted.in(CaseState.AT_STORE, usual(file))
                : parted.in(CaseState.CLOSED, List.of()), Result.DONE);
    }

    /** Who leads to whom, where the one named is one of the two, or known at all. */
    private static Optional<MemberLink> link(CaseFile file, Optional<String> to, Instant since) {
        Optional<MemberId> one = id(file.facts().get(CaseFacts.MEMBER));
        Optional<MemberId> other = id(file.facts().get(CaseFacts.OTHER));
        Optional<MemberId> into = to.flatMap(Decider::id);
        if (file.key().kind() == CaseKind.SAME_MEMBER && !into.equals(one) && !into.equals(other)) {
            return Optional.empty();
        }
        Optional<MemberId> from = into.equals(one) ? other : one;
        return from.flatMap(leads -> into.map(stays -> new MemberLink(leads, stays, since)));
    }

    private static Optional<MemberId> id(String text) {
        try {
            return Optional.ofNullable(text).map(MemberId::of);
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    /** What a store can choose about a case that nobody has decided. */
    private static List<Remedy> usual(CaseFile file) {
        return switch (file.key().kind()) {
            case REFUSED_ENTRY -> Refusal.of(file.facts().getOrDefault(CaseFacts.REASON, "")).map(Refusal::remedies)
                    .orElse(List.of(Remedy.ASK, Remedy.TOMORROW));
            case SAME_MEMBER -> SameMembers.REMEDIES;
            case DISPUTE -> Disputes.REMEDIES;
            case FORK -> List.of(Remedy.ASK, Remedy.TOMORROW);
        };
    }

    private Instant promise() {
        return clock.instant().atZone(BusinessDay.CHINA.zone()).toLocalDate().plusDays(1).atTime(ANSWERS_BY).atZone(BusinessDay.CHINA.zone()).toInstant();
    }

    private static CaseFile closed(CaseFile file, Wish wish, List<Remedy> then) {
        return file.with(wish.became(Result.DONE)).in(CaseState.CLOSED, then);
    }

    private static Verdict noted(CaseFile file, Wish wish) {
        return Verdict.only(file.with(wish.became(Result.NOTED)), Result.NOTED);
    }

    private static Verdict impossible(CaseFile file, Wish wish) {
        return Verdict.only(file.with(wish.became(CaseStep.Result.NOT_POSSIBLE)), Result.NOT_POSSIBLE);
    }
}
