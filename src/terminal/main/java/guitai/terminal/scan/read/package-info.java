/** Readers of bars and dots: from a luminance plane to the codes it shows; the only package that knows ZXing and BoofCV. */
package guitai.terminal.scan.read;
