using System.Xml.Linq;

namespace Sipoko.Architecture.Tests;

/// <summary>One project file under src and what it refers to.</summary>
internal sealed record Project(string Name, IReadOnlyList<string> Projects, IReadOnlyList<string> Packages)
{
    public static readonly IReadOnlyList<Project> All = [.. Sources.Files(".csproj").Select(Read)];

    public static Project Of(string name) => All.Single(project => project.Name == name);

    private static Project Read(FileInfo file)
    {
        var xml = XDocument.Load(file.FullName);
        return new(Sources.Stem(file),
            [.. Included(xml, "ProjectReference").SelectMany(path => Named(file.Directory!, path)).Order(StringComparer.Ordinal)], [.. Included(xml, "PackageReference")]);
    }

    private static IEnumerable<string> Included(XDocument xml, string item) => xml.Descendants(item).Attributes("Include").Select(attribute => attribute.Value);

    private static IEnumerable<string> Named(DirectoryInfo from, string path) => path.Contains('*')
        ? Sources.Files(".csproj").Where(file => file.FullName.Contains("/Modules/", StringComparison.Ordinal)).Select(Sources.Stem)
        : [Path.GetFileNameWithoutExtension(Path.GetFullPath(path, from.FullName))];
}
