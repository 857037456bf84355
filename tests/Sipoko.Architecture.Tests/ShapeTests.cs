using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.RegularExpressions;
using Carter;

namespace Sipoko.Architecture.Tests;

/// <summary>What contracts, events, handlers and endpoints look like.</summary>
public class ShapeTests
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Contracts_are_enums_and_sealed_records_that_cannot_change() => Module.All.SelectMany(module => module.Contracts.GetExportedTypes())
        .Where(type => !type.IsEnum && (!type.IsSealed || !Module.IsRecord(type) || Writable(type).Any())).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Contracts_have_no_behaviour() => Module.All.SelectMany(module => module.Contracts.GetExportedTypes())
        .SelectMany(type => type.GetMethods(Declared).Where(method => !method.IsDefined(typeof(CompilerGeneratedAttribute))).Select(method => $"{type.Name}.{method.Name}"))
        .ShouldBeEmpty();

    [Fact]
    public void Every_module_has_events() => Module.All.Where(module => module.Events.Count == 0).ShouldBeEmpty();

    [Fact]
    public void Events_are_sealed_records_that_cannot_change() => Module.All.SelectMany(module => module.Events)
        .Where(type => !type.IsSealed || !Module.IsRecord(type) || Writable(type).Any()).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_event_is_stored_under_the_name_of_its_module_and_its_own() => Module.All
        .SelectMany(module => module.Events.Select(happened => (happened.FullName, Alias: module.Aliases.GetValueOrDefault(happened.Name), Expected: AliasOf(module, happened))))
        .Where(happened => happened.Alias != happened.Expected).Select(happened => $"{happened.FullName}: {happened.Alias ?? "no alias"}, not {happened.Expected}").ShouldBeEmpty();

    [Fact]
    public void Every_stored_name_belongs_to_an_event() => Module.All
        .SelectMany(module => module.Aliases.Keys.Except(module.Events.Select(happened => happened.Name)).Select(name => $"{module}: {name}")).ShouldBeEmpty();

    [Fact]
    public void Handlers_are_static() => Module.All.SelectMany(module => module.Assembly.GetTypes())
        .Where(type => type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.GetMethods(Declared).Any(method => method.Name is "Handle" or "Decide"))
        .Where(type => type is not { IsAbstract: true, IsSealed: true, IsPublic: true }).Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Whatever_handles_or_decides_is_named_a_handler() => Module.All.SelectMany(module => module.Assembly.GetTypes())
        .Where(type => !type.Name.EndsWith("Handler", StringComparison.Ordinal) && type.GetMethods(Declared).Any(method => method is { Name: "Handle", IsPublic: true }))
        .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void Endpoints_are_public_sealed_and_named_so() => Module.All.SelectMany(module => module.Assembly.GetTypes())
        .Where(type => type.IsAssignableTo(typeof(ICarterModule)) && (type is not { IsPublic: true, IsSealed: true } || !type.Name.EndsWith("Endpoint", StringComparison.Ordinal)))
        .Select(type => type.FullName).ShouldBeEmpty();

    [Fact]
    public void A_file_holds_one_slice() => Sources.Files(".cs").Where(file => Regex.Count(Sources.Text(file), @":\s*ICarterModule\b") > 1).Select(Sources.PathOf).ShouldBeEmpty();

    private static string AliasOf(Module module, Type happened) =>
        $"{module.Name}.{Regex.Replace(happened.Name, "(?<=[a-z0-9])(?=[A-Z])", "_")}".ToLowerInvariant();

    private static IEnumerable<PropertyInfo> Writable(Type type) => type.GetProperties()
        .Where(property => property.SetMethod is { } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
}
