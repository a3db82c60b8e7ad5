package guitai.terminal.scan.camera;

import com.github.eduramiba.webcamcapture.drivers.NativeDriver;
import com.github.sarxos.webcam.ds.buildin.WebcamDefaultDriver;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The drivers of this computer in the order in which they are asked; decision 10 says why. Native code is loaded when one is asked first. */
final class NativeDrivers {

    private static final Set<String> INTEL = Set.of("x86", "i386", "amd64", "x86_64");

    /** One list for the process: so is the native code. */
    static final List<DriverThread> ALL = drivers(System.getProperty("os.name", ""), System.getProperty("os.arch", "")).stream()
            .map(driver -> new DriverThread(driver, Time.REAL)).toList();

    private NativeDrivers() { }

    static List<CameraDriver> drivers(String system, String processor) {
        List<CameraDriver> drivers = new ArrayList<>();
        drivers.add(new WebcamLibrary("native", () -> new NativeDriver(false)));
        drivers.add(new OpenPnpLibrary());
        if ((system.startsWith("Windows") || system.startsWith("Linux")) && INTEL.contains(processor)) {
            drivers.add(new WebcamLibrary("default", WebcamDefaultDriver::new));
        }
        return List.copyOf(drivers);
    }
}
