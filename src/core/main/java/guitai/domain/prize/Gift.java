package guitai.domain.prize;

import guitai.domain.text.LocalName;

/** Something from the store's stock for so many coins (铜板). */
public record Gift(String code, LocalName name, long coins) {

    public Gift {
        if (coins < 1) {
            throw new IllegalArgumentException("a gift costs coins");
        }
    }
}
