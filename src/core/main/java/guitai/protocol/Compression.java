package guitai.protocol;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdException;
import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** zstd level 3, and inflation that stops at a bound before memory is spent. */
public final class Compression {

    /** Largest window that is accepted, as a power of two: 16 MiB. Level 3 uses 2 MiB; a hostile frame may ask for 2 GiB. */
    private static final int WINDOW_LOG = 24;

    private Compression() {
    }

    /** The bytes are not zstd, are cut, or inflate beyond the bound. */
    public static final class Refused extends RuntimeException {
        private static final long serialVersionUID = 1L;

        private final boolean tooLarge;

        Refused(String reason, boolean tooLarge) {
            super(reason);
            this.tooLarge = tooLarge;
        }

        /** True for the bound, false for damage. */
        public boolean tooLarge() {
            return tooLarge;
        }
    }

    public static byte[] compress(byte[] plain) {
        return Zstd.compress(plain, 3);
    }

    /** What a frame says of its size inflated, or {@code most} where it says nothing, or more; 0 for what is no frame. */
    public static int inflatedSize(byte[] compressed, int most) {
        if (compressed.length == 0) {
            return 0;
        }
        try {
            long told = Zstd.getFrameContentSize(compressed);
            return told <= 0 || told > most ? most : (int) told;
        } catch (ZstdException noFrame) {
            return 0;
        }
    }

    /** @throws Refused when the input is damaged or would inflate to more than {@code most} bytes */
    public static byte[] inflate(byte[] compressed, int most) {
        try (ZstdInputStream in = new ZstdInputStream(new ByteArrayInputStream(compressed))) {
            in.setLongMax(WINDOW_LOG);
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            byte[] buffer = new byte[1 << 15];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                if (out.size() + n > most) {
                    throw new Refused("inflates beyond its bound", true);
                }
                out.write(buffer, 0, n);
            }
            return out.toByteArray();
        } catch (IOException damaged) {
            throw new Refused("is not readable as zstd", false);
        }
    }
}
