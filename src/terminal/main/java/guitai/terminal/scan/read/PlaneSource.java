package guitai.terminal.scan.read;

import com.google.zxing.LuminanceSource;

/** A plane for ZXing's readers, without copying it. */
final class PlaneSource extends LuminanceSource {

    private final Plane plane;

    PlaneSource(Plane plane) {
        super(plane.width(), plane.height());
        this.plane = plane;
    }

    @Override
    public byte[] getRow(int y, byte[] row) {
        byte[] target = row == null || row.length < getWidth() ? new byte[getWidth()] : row;
        System.arraycopy(plane.data(), y * getWidth(), target, 0, getWidth());
        return target;
    }

    @Override
    public byte[] getMatrix() {
        return plane.data();
    }
}
