package guitai.terminal.scan.read;

/** Gaussian blur, rows and columns one after the other. */
final class Gauss {

    private Gauss() { }

    static void blur(float[] plane, int width, int height, double sd) {
        int radius = (int) Math.ceil(3 * sd);
        float[] kernel = new float[2 * radius + 1];
        float sum = 0;
        for (int i = -radius; i <= radius; i++) {
            kernel[i + radius] = (float) Math.exp(-i * i / (2 * sd * sd));
            sum += kernel[i + radius];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        float[] line = new float[Math.max(width, height)];
        for (int y = 0; y < height; y++) {
            convolve(plane, y * width, 1, width, kernel, line);
        }
        for (int x = 0; x < width; x++) {
            convolve(plane, x, width, height, kernel, line);
        }
    }

    private static void convolve(float[] plane, int from, int step, int length, float[] kernel, float[] line) {
        for (int i = 0; i < length; i++) {
            line[i] = plane[from + i * step];
        }
        int radius = kernel.length / 2;
        for (int i = 0; i < length; i++) {
            float sum = 0;
            for (int k = -radius; k <= radius; k++) {
                sum += kernel[k + radius] * line[Math.clamp(i + k, 0, length - 1)];
            }
            plane[from + i * step] = sum;
        }
    }
}
