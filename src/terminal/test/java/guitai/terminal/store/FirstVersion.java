package guitai.terminal.store;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** Makes a closed database what the first version of the program would have left: its tables only, with the rows they had. */
final class FirstVersion {

    private FirstVersion() {
    }

    static void leftIn(Path folder) throws Exception {
        Path now = folder.resolve("guitai.db");
        Path first = folder.resolve("first.db");
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + first); var statement = connection.createStatement();
                InputStream schema = FirstVersion.class.getResourceAsStream("/assets/schema/terminal/0001_first.sql")) {
            statement.executeUpdate(new String(schema.readAllBytes(), StandardCharsets.UTF_8));
            statement.executeUpdate("ATTACH '" + now + "' AS later");
            statement.executeUpdate("ATTACH '" + folder.resolve(texts(connection, "SELECT name FROM later.members_file").getFirst()) + "' AS people");
            for (String table : texts(connection, "SELECT name FROM main.sqlite_schema WHERE type = 'table' AND sql LIKE 'CREATE TABLE%'"
                    + " AND name NOT LIKE 'product_words%' AND name NOT LIKE 'sqlite%'")) {
                List<String> columns = texts(connection, "SELECT name FROM pragma_table_info('" + table + "', 'main')");
                for (String file : List.of("later", "people")) {
                    if (texts(connection, "SELECT name FROM pragma_table_info('" + table + "', '" + file + "')").containsAll(columns)) {
                        String list = String.join(", ", columns);
                        statement.executeUpdate("INSERT OR REPLACE INTO main." + table + " (" + list + ") SELECT " + list + " FROM " + file + "." + table);
                    }
                }
            }
            statement.executeUpdate("PRAGMA user_version = 1");
        }
        Files.move(first, now, StandardCopyOption.REPLACE_EXISTING);
    }

    private static List<String> texts(Connection connection, String sql) throws SQLException {
        List<String> texts = new ArrayList<>();
        try (var statement = connection.createStatement(); ResultSet rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
        }
        return texts;
    }
}
