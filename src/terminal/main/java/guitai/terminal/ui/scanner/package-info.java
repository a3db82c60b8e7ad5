/** The page that tests a hand scanner: shows codes to scan, tells what arrived and what to do, and keeps the scanner's settings. */
package guitai.terminal.ui.scanner;
