package guitai.terminal.store;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import guitai.domain.member.Surnames;
import net.sourceforge.pinyin4j.PinyinHelper;
import net.sourceforge.pinyin4j.format.HanyuPinyinCaseType;
import net.sourceforge.pinyin4j.format.HanyuPinyinOutputFormat;
import net.sourceforge.pinyin4j.format.HanyuPinyinToneType;
import net.sourceforge.pinyin4j.format.HanyuPinyinVCharType;
import net.sourceforge.pinyin4j.format.exception.BadHanyuPinyinOutputFormatCombination;

/** How characters sound, without tones; ü is typed v. */
final class Pinyin {

    private static final HanyuPinyinOutputFormat PLAIN = plain();
    /** Looking one up costs more than hashing a name; there are no more of them than characters. */
    private static final Map<Integer, List<String>> KNOWN = new ConcurrentHashMap<>();

    private Pinyin() {
    }

    /** Every reading of a character; a character without a known one stands for itself. */
    static List<String> readings(int character) {
        if (!Character.isIdeographic(character)) {
            return List.of(Character.toString(Character.toLowerCase(character)));
        }
        return KNOWN.computeIfAbsent(character, Pinyin::lookedUp);
    }

    private static List<String> lookedUp(int character) {
        Set<String> readings = new LinkedHashSet<>();
        if (Character.isBmpCodePoint(character)) {
            try {
                String[] known = PinyinHelper.toHanyuPinyinStringArray((char) character, PLAIN);
                readings.addAll(known == null ? List.of() : List.of(known));
                readings.addAll(Surnames.furtherReadings(character));
            } catch (BadHanyuPinyinOutputFormatCombination impossible) {
                throw new IllegalStateException(impossible);
            }
        }
        return readings.isEmpty() ? List.of(Character.toString(character)) : List.copyOf(readings);
    }

    static String initial(String reading) {
        return reading.substring(0, reading.offsetByCodePoints(0, 1));
    }

    private static HanyuPinyinOutputFormat plain() {
        HanyuPinyinOutputFormat format = new HanyuPinyinOutputFormat();
        format.setToneType(HanyuPinyinToneType.WITHOUT_TONE);
        format.setVCharType(HanyuPinyinVCharType.WITH_V);
        format.setCaseType(HanyuPinyinCaseType.LOWERCASE);
        return format;
    }
}
