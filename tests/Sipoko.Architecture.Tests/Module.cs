using System.Reflection;
using System.Text.RegularExpressions;

namespace Sipoko.Architecture.Tests;

/// <summary>One module, as its folder and its two built projects tell.</summary>
internal sealed record Module(string Name)
{
    /// <summary>What every module may see.</summary>
    public const string SharedFolder = "Shared";

    public static readonly IReadOnlyList<Module> All =
    [
        .. new DirectoryInfo(Path.Combine(Sources.Src.FullName, "Modules")).EnumerateDirectories().Where(folder => folder.Name != SharedFolder)
            .Select(folder => new Module(folder.Name)).OrderBy(module => module.Name, StringComparer.Ordinal),
    ];

    public Assembly Assembly => Assembly.Load($"Sipoko.{Name}");

    public Assembly Contracts => Assembly.Load($"Sipoko.{Name}.Contracts");

    public IReadOnlyList<FileInfo> Code => [.. Sources.Files(".cs").Where(file => Sources.PathOf(file).StartsWith($"src/Modules/{Name}/Sipoko.{Name}/", StringComparison.Ordinal))];

    /// <summary>The abstract record over each stream's events, and the events.</summary>
    public IReadOnlyList<Type> Events => [.. Assembly.GetTypes().Where(type => type is { IsClass: true, IsAbstract: false } && IsEventFamily(type.BaseType))];

    public static bool IsEventFamily(Type? type) => type is { IsAbstract: true, IsSealed: false } && type.Name.EndsWith("Event", StringComparison.Ordinal) && IsRecord(type);

    public static bool IsRecord(Type type) => type.GetMethod("<Clone>$") is not null;

    /// <summary>The name under which the module's store keeps each of its events.</summary>
    public IReadOnlyDictionary<string, string> Aliases => Code
        .SelectMany(file => Regex.Matches(Sources.Text(file), """MapEventType<(?:\w+\.)*(\w+)>\("([^"]+)"\)"""))
        .ToDictionary(match => match.Groups[1].Value, match => match.Groups[2].Value);

    public override string ToString() => Name;
}
