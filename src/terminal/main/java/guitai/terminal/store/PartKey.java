package guitai.terminal.store;

import jakarta.persistence.Embeddable;

/** A part of a sale: the sale's journal sequence and the part's number within it. */
@Embeddable
record PartKey(long sale, int number) {
}
