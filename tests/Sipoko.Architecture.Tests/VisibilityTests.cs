using System.Reflection;
using System.Text.RegularExpressions;
using Carter;
using Marten;
using Sipoko.Web;

namespace Sipoko.Architecture.Tests;

/// <summary>
/// Public is what generated code or the host must name: modules, stores, documents, events, projections, handlers, endpoints, and whatever stands in
/// their public signatures. The rest is internal, readers of pages included.
/// </summary>
public class VisibilityTests
{
    private const BindingFlags Shown = BindingFlags.Public | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    [Fact]
    public void Nothing_is_public_without_need() => Module.All
        .SelectMany(module => module.Assembly.GetExportedTypes().Except(Needed(module)).Select(type => $"{module}: {type.FullName}").Order()).ShouldBeEmpty();

    private static IReadOnlyList<FileInfo> HostCode => [.. Sources.Files(".cs").Where(file => Sources.PathOf(file).StartsWith("src/Host/", StringComparison.Ordinal))];

    private static HashSet<Type> Needed(Module module)
    {
        var needed = new HashSet<Type>();
        var named = NamedBy(HostCode, @"\b([A-Z]\w+)\b").Union(NamedBy(module.Code, @"\.(?:For|Query|LoadAsync|LoadManyAsync|Delete)<(\w+)>")).Union(NamedBy(module.Code, @"session\.(?:Insert|Store)\(new (\w+)\(")).ToHashSet();
        foreach (var root in module.Assembly.GetExportedTypes().Where(type => IsRoot(type) || named.Contains(type.Name)))
        {
            Reach(root, module.Assembly, needed);
        }

        return needed;
    }

    private static IEnumerable<string> NamedBy(IReadOnlyList<FileInfo> code, string pattern) =>
        code.SelectMany(file => Regex.Matches(Sources.Text(file), pattern)).Select(match => match.Groups[1].Value).Distinct();

    private static bool IsRoot(Type type) =>
        type.IsAssignableTo(typeof(IModule)) || type.IsAssignableTo(typeof(IDocumentStore)) || type.IsAssignableTo(typeof(ICarterModule))
        || type is { IsAbstract: true, IsSealed: true } && type.Name.EndsWith("Handler", StringComparison.Ordinal)
        || Module.IsEventFamily(type) || Module.IsEventFamily(type.BaseType)
        || type.Name.EndsWith("Projection", StringComparison.Ordinal) && type.BaseType != typeof(object);

    private static void Reach(Type type, Assembly within, HashSet<Type> reached)
    {
        foreach (var part in type.GetGenericArguments())
        {
            Reach(part, within, reached);
        }

        if (type.HasElementType)
        {
            Reach(type.GetElementType()!, within, reached);
        }

        if (type.Assembly != within || type.IsGenericParameter || !reached.Add(type))
        {
            return;
        }

        IEnumerable<Type?> named =
        [
            type.BaseType, type.DeclaringType, .. type.GetInterfaces(), .. type.GetNestedTypes(BindingFlags.Public),
            .. type.GetConstructors().SelectMany(constructor => constructor.GetParameters()).Select(parameter => parameter.ParameterType),
            .. type.GetMethods(Shown).SelectMany(method => method.GetParameters().Append(method.ReturnParameter)).Select(parameter => parameter.ParameterType),
            .. type.GetFields(Shown).Select(field => field.FieldType),
        ];
        foreach (var next in named.OfType<Type>())
        {
            Reach(next, within, reached);
        }
    }
}
