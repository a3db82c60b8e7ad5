package guitai.terminal.shift;

/** What became of the wish to close the day. */
public sealed interface CloseAnswer {

    record Closed(DayView view) implements CloseAnswer {
    }

    /** Only a manager closes the day. */
    record OnlyManagers() implements CloseAnswer {
    }

    /** The day is closed already, or nothing happened on it. */
    record NothingToClose() implements CloseAnswer {
    }

    /** A basket with goods is still open. */
    record BasketOpen() implements CloseAnswer {
    }
}
