using System.Collections.Frozen;
using System.Reflection;
using Scriban;

namespace Sipoko.Web.Pages;

/// <summary>All templates of all modules, parsed when the program starts: a typing error stops the start, not a customer.</summary>
public sealed class TemplateLibrary
{
    private const string Marker = ".sbn-";
    private const string SharedPartials = "Sipoko.Web.Templates.partials.";

    private readonly FrozenDictionary<string, Template> templates;

    public TemplateLibrary(IEnumerable<Assembly> assemblies) =>
        templates = assemblies.Prepend(typeof(TemplateLibrary).Assembly).Distinct()
            .SelectMany(assembly => assembly.GetManifestResourceNames().Where(name => name.Contains(Marker, StringComparison.Ordinal)).Select(name => (assembly, name)))
            .ToFrozenDictionary(resource => resource.name, resource => Parse(resource.assembly, resource.name));

    public IEnumerable<string> Names => templates.Keys;

    internal Template this[string name] =>
        templates.TryGetValue(name, out var template) ? template : throw new KeyNotFoundException($"There is no template {name}.");

    /// <summary>A partial stands beside the page that uses it, or in the shared partials once two pages do.</summary>
    internal Template Partial(string caller, string name)
    {
        var extension = caller[caller.LastIndexOf(Marker, StringComparison.Ordinal)..];
        var folder = caller[..(caller[..^extension.Length].LastIndexOf('.') + 1)];
        return templates.TryGetValue(folder + name + extension, out var beside) ? beside : this[SharedPartials + name + extension];
    }

    private static Template Parse(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        var template = Template.Parse(reader.ReadToEnd(), name);
        return template.HasErrors ? throw new InvalidOperationException($"{name}: {string.Join(' ', template.Messages)}") : template;
    }
}
