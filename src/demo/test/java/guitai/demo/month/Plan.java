package guitai.demo.month;

import java.time.Duration;
import java.time.Instant;
import java.util.random.RandomGenerator;

/** Puts a day's work and a day's mishaps on the agenda of a {@link Month}. */
final class Plan {

    private static final int DAY = 12 * 60;

    private final Month month;
    private final RandomGenerator random;

    Plan(Month month, RandomGenerator random) {
        this.month = month;
        this.random = random;
    }

    void day(Agenda agenda, Instant opening) {
        for (int store = 0; store < month.stores(); store++) {
            if (chance(70)) {
                dayOf(store, agenda, opening);
            }
            mishapsOf(store, agenda, opening);
        }
        for (int times = 2; times > 0; times--) {
            agenda.at(sometime(opening), month::headquartersApplies);
        }
        if (chance(50)) {
            agenda.at(sometime(opening), month::headquartersWorks);
        }
        if (chance(15)) {
            agenda.at(sometime(opening), month::headquartersIsToDie);
        }
        if (chance(7)) {
            Duration away = Duration.ofMinutes(random.nextInt(10, 2_000));
            agenda.at(sometime(opening), () -> month.headquartersIsAway(away));
        }
    }

    private void dayOf(int store, Agenda agenda, Instant opening) {
        for (int customers = random.nextInt(0, 3); customers > 0; customers--) {
            Instant moment = sometime(opening);
            int cut = chance(4) ? random.nextInt(1, 6) : 0;
            agenda.at(moment, () -> month.sells(store, cut));
            if (chance(20)) {
                agenda.at(moment.plusSeconds(5), () -> month.syncs(store));
            }
        }
        if (chance(60)) {
            agenda.at(opening.plus(Duration.ofMinutes(DAY + random.nextInt(30))), () -> month.closesTheDay(store));
        } else if (chance(30)) {
            agenda.at(opening.plus(Duration.ofHours(23)), () -> month.closesTheDay(store));
        }
        agenda.at(opening.plus(Duration.ofMinutes(DAY + 40 + random.nextInt(30))), () -> month.syncs(store));
    }

    private void mishapsOf(int store, Agenda agenda, Instant opening) {
        if (chance(3)) {
            Duration away = Duration.ofHours(random.nextInt(5, 220));
            agenda.at(sometime(opening), () -> month.isOffline(store, away));
        }
        if (chance(4)) {
            Duration wrong = Duration.ofMinutes(random.nextInt(-3_000, 3_000));
            agenda.at(sometime(opening), () -> month.clockIsWrong(store, wrong));
        }
        if (chance(1)) {
            Duration later = Duration.ofHours(random.nextInt(1, 120));
            agenda.at(sometime(opening), () -> month.isCarriedBack(store, later));
        }
        if (chance(1)) {
            agenda.at(sometime(opening), () -> month.isPoisoned(store));
        }
    }

    private Instant sometime(Instant opening) {
        return opening.plusSeconds(random.nextInt(DAY * 60));
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }
}
