package guitai.headquarters.store;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SQL that one PostgreSQL and many understand alike. A statement touches one owner's rows, or says in the comment
 * {@link #EVERYWHERE} that it means to ask every server; what it joins lies together.
 */
final class Subset {

    /** Written into a statement that asks all servers on purpose: a sweep, a sum for a page. */
    static final String EVERYWHERE = "/* everywhere */";

    private static final Pattern STATEMENT = Pattern.compile("^\\s*(select|insert|update|delete|with|merge|lock|listen|notify|truncate|create|alter"
            + "|drop|copy|call|do)\\b.*", Pattern.DOTALL);
    private static final Map<String, Pattern> FORBIDDEN = forbidden();
    private static final Pattern TABLE = Pattern.compile("\\b(?:from|join|into|update|using)\\s+(?:only\\s+)?(\\w+)\\b(?!\\s*\\()(?:\\s+(?:as\\s+)?"
            + "(?!on\\b|where\\b|set\\b|join\\b|using\\b|order\\b|group\\b|limit\\b|values\\b|select\\b|for\\b|cross\\b|left\\b|inner\\b|returning\\b|as\\b)(\\w+))?");
    private static final Pattern INSERT = Pattern.compile("insert into (\\w+)\\s*(?:\\(([^)]*)\\))?");
    private static final Pattern CONFLICT = Pattern.compile("on conflict \\(([^)]*)\\)");
    private static final Pattern NAMED = Pattern.compile("(?:\\bwith\\s+(?:recursive\\s+)?|,\\s*)(\\w+)\\s*(?:\\([^)]*\\)\\s*)?as\\s*(?:materialized\\s*)?\\(");

    /** By table; empty for those that are the same everywhere. */
    private final Map<String, Optional<String>> owners;

    Subset(Map<String, Optional<String>> owners) {
        this.owners = owners;
    }

    /** As the script that spreads the tables says. */
    static Subset of(String script) {
        Map<String, Optional<String>> owners = new TreeMap<>();
        Matcher spread = Pattern.compile("\\('(\\w+)'(?:, '(\\w+)')?\\)").matcher(script);
        while (spread.find()) {
            owners.put(spread.group(1), Optional.ofNullable(spread.group(2)));
        }
        return new Subset(owners);
    }

    Map<String, Optional<String>> owners() {
        return owners;
    }

    static boolean isStatement(String text) {
        return STATEMENT.matcher(text).matches();
    }

    private static Map<String, Pattern> forbidden() {
        Map<String, Pattern> words = new LinkedHashMap<>();
        words.put("a part known at run time only", Pattern.compile(ClassTexts.HOLE));
        words.put("merge", Pattern.compile("^\\s*merge\\b"));
        words.put("listen or notify", Pattern.compile("\\b(listen|notify|pg_notify)\\b"));
        words.put("a lock on a table", Pattern.compile("\\block table\\b|^\\s*lock\\b"));
        words.put("an advisory lock", Pattern.compile("advisory"));
        words.put("a trigger", Pattern.compile("\\btrigger\\b"));
        words.put("a foreign key", Pattern.compile("\\breferences\\b|\\bforeign key\\b"));
        words.put("a sequence", Pattern.compile("\\b(small|big)serial\\b|\\bsequence\\b|\\bnextval\\b|\\bas identity\\b"));
        words.put("grouping sets", Pattern.compile("\\bgrouping sets\\b|\\bcube\\b|\\brollup\\b"));
        words.put("a deferred constraint", Pattern.compile("\\bdeferrable\\b|\\bdeferred\\b"));
        words.put("an exclusion constraint", Pattern.compile("\\bexclude\\s+using\\b"));
        return words;
    }

    /** What of a statement or a schema file only one server would understand, in a few words each. */
    List<String> forbiddenIn(String sql) {
        String plain = plain(sql);
        return FORBIDDEN.entrySet().stream().filter(word -> word.getValue().matcher(plain).find()).map(Map.Entry::getKey).toList();
    }

    /** All that is wrong with a statement. */
    List<String> offences(String sql) {
        List<String> found = new ArrayList<>(forbiddenIn(sql));
        String plain = plain(sql);
        if (!plain.matches("\\s*(select|insert|update|delete|with)\\b.*")) {
            return found;
        }
        Map<String, String> tables = tables(plain);
        tables.replaceAll((_, table) -> table.replaceFirst("^(sale|sale_line|sale_tender)_other$", "$1"));
        tables.values().stream().filter(table -> !owners.containsKey(table)).forEach(table -> found.add(table + " is not in citus.sql"));
        Set<String> spread = new TreeSet<>(tables.values());
        spread.removeIf(table -> owners.getOrDefault(table, Optional.empty()).isEmpty());
        insert(plain, found);
        together(plain, tables, found);
        boolean everywhere = sql.contains(EVERYWHERE);
        for (String table : spread) {
            String owner = owners.get(table).orElseThrow();
            if (!everywhere && !namesOwner(plain, owner) && !plain.startsWith("insert into " + table)) {
                found.add(table + " is asked without its owner " + owner);
            }
        }
        if (plain.contains(" for update") && !spread.stream().allMatch(t -> plain.contains(owners.get(t).orElseThrow() + " = ?"))) {
            found.add("rows of several owners are locked");
        }
        return found;
    }

    private void insert(String plain, List<String> found) {
        Matcher insert = INSERT.matcher(plain);
        Optional<String> owner = insert.find() ? owners.getOrDefault(insert.group(1), Optional.empty()) : Optional.empty();
        owner.filter(_ -> insert.group(2) != null && !names(insert.group(2)).contains(owner.get()))
                .ifPresent(_ -> found.add("an insert without the owner"));
        Matcher conflict = CONFLICT.matcher(plain);
        owner.filter(_ -> conflict.find() && !names(conflict.group(1)).contains(owner.get()))
                .ifPresent(_ -> found.add("a conflict that does not name the owner"));
    }

    /** Two tables that are spread are joined by their owners, which are the same. */
    private void together(String plain, Map<String, String> tables, List<String> found) {
        List<String> spread = tables.values().stream().filter(t -> owners.getOrDefault(t, Optional.empty()).isPresent()).toList();
        Set<String> columns = new TreeSet<>();
        spread.forEach(table -> columns.add(owners.get(table).orElseThrow()));
        if (columns.size() > 1) {
            found.add("tables of several owners in one statement: " + spread);
        } else if (spread.size() > 1) {
            String owner = columns.iterator().next();
            int ties = count(plain, "\\w+\\." + owner + "\\s*=\\s*\\w+\\." + owner + "\\b") + count(plain, "\\busing \\([^)]*\\b" + owner + "\\b");
            int told = count(plain, owner + "\\s*=\\s*(\\?|any)");
            if (Math.max(ties, told - 1) < spread.size() - 1) {
                found.add("a join that is not by the owner");
            }
        }
    }

    private static boolean namesOwner(String plain, String owner) {
        return Pattern.compile("\\b" + owner + "\\s*(=|in\\b)").matcher(plain).find();
    }

    /** By alias; names of parts of the statement itself are none. */
    private static Map<String, String> tables(String plain) {
        Set<String> own = new TreeSet<>();
        Matcher named = NAMED.matcher(plain);
        while (named.find()) {
            own.add(named.group(1));
        }
        Map<String, String> byAlias = new TreeMap<>();
        Matcher table = TABLE.matcher(plain.replaceAll("\\bdo update set\\b", "").replaceAll("\\bfor update\\b", "").replaceAll("is distinct from", "<>"));
        while (table.find()) {
            String name = table.group(1);
            if (!own.contains(name) && !Set.of("select", "values", "lateral").contains(name)) {
                byAlias.put(Optional.ofNullable(table.group(2)).orElse(name), name);
            }
        }
        return byAlias;
    }

    private static List<String> names(String list) {
        return List.of(list.strip().split("\\s*,\\s*"));
    }

    private static int count(String text, String pattern) {
        return (int) Pattern.compile(pattern).matcher(text).results().count();
    }

    /** Lower case, without comments and quoted texts, one blank between words. */
    private static String plain(String sql) {
        return sql.toLowerCase(Locale.ROOT).replaceAll("--[^\\n]*", " ").replaceAll("(?s)/\\*.*?\\*/", " ").replaceAll("'[^']*'", "''")
                .replaceAll("\\bextract\\([^)]*\\)", "0").replaceAll("\\s+", " ").strip();
    }
}
