package guitai.headquarters.directory;

import guitai.domain.prize.Gift;
import guitai.domain.prize.Prize;
import java.util.ArrayList;
import java.util.List;

/** Reads what is on the wheel, and what coins buy. */
final class RewardRows {

    private RewardRows() {
    }

    static List<Prize> prizes(Sheet file) {
        List<Prize> prizes = new ArrayList<>();
        file.eachUnique(List.of("code"), row -> prizes.add(new Prize(row.text("code"), row.name("name"), row.value("weight", RewardRows::positive),
                row.optional("stock", Integer::parseInt).filter(_ -> row.count("stock") >= 0), row.flag("gift"))));
        return prizes;
    }

    static List<Gift> gifts(Sheet file) {
        List<Gift> gifts = new ArrayList<>();
        file.eachUnique(List.of("code"), row -> gifts.add(new Gift(row.text("code"), row.name("name"), row.value("coins", RewardRows::positive))));
        return gifts;
    }

    private static int positive(String text) {
        int number = Integer.parseInt(text);
        if (number < 1) {
            throw new IllegalArgumentException("positive");
        }
        return number;
    }
}
