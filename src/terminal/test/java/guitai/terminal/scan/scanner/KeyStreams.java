package guitai.terminal.scan.scanner;

import java.util.List;
import java.util.Random;

/** Seeded streams of scanners, people and both together, each played to its end and then judged. */
final class KeyStreams {

    private static final String[] ENDINGS = {"\r", "\r", "\t", ""};

    private int lost;
    private int taken;
    private int doubled;
    private double how;
    private final StringBuilder firstFault = new StringBuilder();

    /** @return streams played without a fault before and after this one */
    KeyStreams play(int from, int to) {
        for (int seed = from; seed < to; seed++) {
            switch (seed % 4) {
                case 0, 1 -> scanner(seed);
                case 2 -> person(seed);
                default -> both(seed);
            }
        }
        return this;
    }

    int lost() {
        return lost;
    }

    int taken() {
        return taken;
    }

    int doubled() {
        return doubled;
    }

    String firstFault() {
        return firstFault.toString();
    }

    private void scanner(int seed) {
        Random random = new Random(seed * 31L + 0x5DEECE66DL * seed);
        Counter counter = new Counter(seed);
        boolean radio = random.nextInt(4) == 0;
        double gap = radio ? 20 + random.nextInt(25) : 5 + random.nextInt(196);
        how = gap;
        String code = Counter.code(random, gap > 70 ? 12 : 5);
        String ending = ENDINGS[random.nextInt(ENDINGS.length)];
        (radio ? counter.radio(code, gap, ending) : counter.scan(code, gap, ending)).rest();
        judge(seed, counter, List.of(code), "");
    }

    private void person(int seed) {
        Random random = new Random(seed * 31L + 0x5DEECE66DL * seed);
        Counter counter = new Counter(seed);
        String text = Counter.typed(random);
        String end = random.nextBoolean() ? "\r" : "";
        double gap = 70 + random.nextInt(190);
        how = gap;
        (random.nextInt(5) == 0 ? counter.finger(text + end, gap + 80) : counter.person(text + end, gap)).rest();
        judge(seed, counter, List.of(), shown(text) + (end.isEmpty() ? "" : "\n"));
    }

    /** A person types, the colleague scans, the person goes on. */
    private void both(int seed) {
        Random random = new Random(seed * 31L + 0x5DEECE66DL * seed);
        Counter counter = new Counter(seed);
        String first = Counter.typed(random);
        String second = Counter.typed(random);
        String code = Counter.code(random, 8);
        counter.person(first, 80 + random.nextInt(150)).pause(120 + random.nextInt(600))
                .scan(code, 5 + random.nextInt(40), ENDINGS[random.nextInt(3)]).pause(350 + random.nextInt(600))
                .person(second, 80 + random.nextInt(150)).rest();
        judge(seed, counter, List.of(code), shown(first) + shown(second));
    }

    private static String shown(String typed) {
        StringBuilder shown = new StringBuilder();
        typed.chars().forEach(c -> {
            if (c == '\b') {
                shown.setLength(shown.length() - 1);
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }

    private void judge(int seed, Counter counter, List<String> codes, String text) {
        boolean missing = !counter.scans.containsAll(codes);
        boolean wrong = !counter.field().equals(text);
        lost += missing ? 1 : 0;
        taken += wrong ? 1 : 0;
        doubled += counter.scans.size() > codes.size() ? 1 : 0;
        if ((missing || wrong || counter.scans.size() > codes.size()) && firstFault.length() < 1_500) {
            firstFault.append("seed ").append(seed).append(" at ").append(how).append(" ms: scans ").append(counter.scans).append(" for ").append(codes)
                    .append(", field '").append(counter.field()).append("' for '").append(text).append("' ").append(counter.bursts).append('\n');
        }
    }
}
