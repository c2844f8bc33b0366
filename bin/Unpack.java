import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/// Puts the native library of DuckDB beside its jar, by the name under which Java looks for it on its library
/// path, and leaves the libraries of all platforms out of the jar. Otherwise DuckDB would copy 72 MB to the
/// temporary folder at each start. (DuckDB would also find it beside its jar by another name, but not when its
/// class comes from Java's cache.) Run by `bin/build.sh`.
final class Unpack {

    private static final String LIBRARY = "libduckdb_java.so_";

    public static void main(String[] args) throws IOException {
        try (var jars = Files.newDirectoryStream(Path.of(args[0]), "duckdb_jdbc-*.jar")) {
            for (var jar : jars) {
                unpack(jar, LIBRARY + platform());
            }
        }
    }

    /// Leaves the jar alone if it has no library for this machine: then DuckDB itself says so.
    private static void unpack(Path jar, String library) throws IOException {
        var thin = jar.resolveSibling("thin");
        var beside = jar.resolveSibling(System.mapLibraryName("duckdb_java"));
        try (var in = new ZipInputStream(Files.newInputStream(jar));
                var out = new ZipOutputStream(Files.newOutputStream(thin))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                if (entry.getName().equals(library)) {
                    Files.copy(in, beside);
                } else if (!entry.getName().startsWith(LIBRARY)) {
                    out.putNextEntry(new ZipEntry(entry.getName()));
                    in.transferTo(out);
                }
            }
        }
        if (Files.exists(beside)) {
            Files.delete(jar);
            Files.move(thin, jar);
        } else {
            Files.delete(thin);
        }
    }

    private static String platform() {
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        var chip = System.getProperty("os.arch").toLowerCase(Locale.ROOT);
        return (system.startsWith("mac") ? "macos" : system.startsWith("windows") ? "windows" : system)
                + (chip.equals("aarch64") || chip.equals("arm64") ? "_arm64" : "_amd64");
    }
}
