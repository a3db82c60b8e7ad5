package guitai.domain.prize;

import guitai.domain.staff.TerminalId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The lucky wheel. What a turn brings is decided by seed, terminal and the number of the turn, and by nothing else: a terminal draws without
 * a line, headquarters draws again and must come to the same, and nobody turns twice for another prize.
 *
 * @param version grows with every change
 * @param cost    innovation points of one turn
 * @param seed    of headquarters
 */
public record Wheel(int version, long cost, String seed, List<Prize> prizes) {

    public Wheel {
        prizes = List.copyOf(prizes);
        if (cost < 1 || prizes.isEmpty()) {
            throw new IllegalArgumentException("a turn costs something and brings something");
        }
    }

    /**
     * @param number of the turn at this terminal and version, from 1 on
     * @param given  how many of each prize this terminal has given before it
     * @return empty where everything is given away
     */
    public Optional<Prize> turn(TerminalId terminal, long number, Map<String, Integer> given) {
        List<Prize> left = prizes.stream().filter(prize -> prize.stock().filter(stock -> given.getOrDefault(prize.code(), 0) >= stock).isEmpty()).toList();
        if (left.isEmpty()) {
            return Optional.empty();
        }
        long at = Long.remainderUnsigned(hash(terminal, number), left.stream().mapToLong(Prize::weight).sum());
        for (Prize prize : left) {
            at -= prize.weight();
            if (at < 0) {
                return Optional.of(prize);
            }
        }
        throw new IllegalStateException("the weights do not add up");
    }

    private long hash(TerminalId terminal, long number) {
        try {
            byte[] text = (seed + " " + version + " " + terminal + " " + number).getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text)).getLong();
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** The published odds of a prize, in tenths of a percent, while nothing has run out. */
    public long perMille(Prize prize) {
        return prize.weight() * 1_000L / prizes.stream().mapToLong(Prize::weight).sum();
    }
}
