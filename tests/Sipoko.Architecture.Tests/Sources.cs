namespace Sipoko.Architecture.Tests;

/// <summary>The files that are judged, found by their place: what is added tomorrow is judged unasked.</summary>
internal static class Sources
{
    public static readonly DirectoryInfo Root = FindRoot();

    public static readonly DirectoryInfo Src = new(Path.Combine(Root.FullName, "src"));

    /// <summary>All files under src that we wrote and whose name ends so.</summary>
    public static IReadOnlyList<FileInfo> Files(params string[] extensions) =>
    [
        .. Src.EnumerateFiles("*", SearchOption.AllDirectories)
            .Where(file => extensions.Contains(file.Extension) && !PathOf(file).Split('/').Intersect(["bin", "obj", "Generated"]).Any())
            .OrderBy(PathOf, StringComparer.Ordinal),
    ];

    public static IReadOnlyList<FileInfo> Templates() => Files(".sbn-html", ".sbn-txt");

    public static string PathOf(FileInfo file) => Path.GetRelativePath(Root.FullName, file.FullName).Replace('\\', '/');

    public static string Text(FileInfo file) => File.ReadAllText(file.FullName);

    public static string Stem(FileInfo file) => Path.GetFileNameWithoutExtension(file.Name);

    private static DirectoryInfo FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder.FullName, "Sipoko.sln")))
        {
            folder = folder.Parent ?? throw new DirectoryNotFoundException("The tests run inside the repository.");
        }

        return folder;
    }
}
