/** Drivers of frame sources: webcams, network cameras and picture files. */
package guitai.terminal.scan.camera;
