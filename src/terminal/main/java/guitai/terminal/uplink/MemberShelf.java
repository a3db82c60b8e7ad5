package guitai.terminal.uplink;

import guitai.protocol.SnapshotManifest;

/** Where a snapshot of the members is put together beside the running shop, and from where the shop takes it. */
public interface MemberShelf {

    /** What was begun of this snapshot, or a beginning; whatever else lies half done is thrown away. Not on the shop-data thread. */
    Growing begin(SnapshotManifest manifest);

    /**
     * From now on the shop uses it instead of the members that it had, and follows their feed from the snapshot's cursor, also when it
     * is killed at any moment in here. On the shop-data thread.
     */
    void use(Growing whole);

    /** Deletes the members of before; on any thread. */
    void tidy();

    /** A snapshot under way. For one thread at a time. */
    interface Growing extends AutoCloseable {

        boolean has(int segment);

        /** Rows of the segments that are here. */
        long rows();

        /**
         * Puts a segment in, all of it or nothing. Rows of kinds that nobody here knows are passed over and counted.
         *
         * @param lines NDJSON of {@link guitai.protocol.SnapshotRow}s
         */
        void put(SnapshotManifest.Segment segment, byte[] lines);

        /** All segments are here: makes what finding needs, and writes everything. Nothing more is put afterwards. */
        void complete();

        /** What is here stays, for {@link #begin} or {@link #use}. */
        @Override
        void close();
    }
}
