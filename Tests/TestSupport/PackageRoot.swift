/// Where the package lies, found from this file's own path.
public enum PackageRoot {
    /// The path of the package's folder, without a slash at its end.
    public static let path: String = {
        var components = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        components.removeLast(3)
        return components.joined(separator: "/")
    }()
}
