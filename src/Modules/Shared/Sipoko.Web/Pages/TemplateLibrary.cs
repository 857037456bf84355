using System.Collections.Frozen;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Sipoko.Web.Pages;

/// <summary>All templates of all modules, parsed when the program starts: a typing error stops the start, not a customer.</summary>
public sealed class TemplateLibrary : ITemplateLoader
{
    private const string SharedPartials = "Sipoko.Web.Templates.partials.";

    private readonly FrozenDictionary<string, string> sources;
    private readonly FrozenDictionary<string, Template> templates;

    public TemplateLibrary(IEnumerable<Assembly> assemblies)
    {
        sources = assemblies.Prepend(typeof(TemplateLibrary).Assembly).Distinct()
            .SelectMany(assembly => assembly.GetManifestResourceNames().Where(name => name.Contains(".sbn-", StringComparison.Ordinal)).Select(name => (assembly, name)))
            .ToFrozenDictionary(resource => resource.name, resource => Read(resource.assembly, resource.name));
        templates = sources.ToFrozenDictionary(source => source.Key, source => Parse(source.Key, source.Value));
    }

    public IEnumerable<string> Names => sources.Keys;

    public Template this[string name] =>
        templates.TryGetValue(name, out var template) ? template : throw new KeyNotFoundException($"There is no template {name}.");

    public bool Has(string name) => templates.ContainsKey(name);

    /// <summary>A partial stands beside the page that uses it, or in the shared partials once two pages do.</summary>
    public string GetPath(TemplateContext context, SourceSpan callerSpan, string templateName)
    {
        var file = callerSpan.FileName;
        var extension = file.AsSpan(file.LastIndexOf(".sbn-", StringComparison.Ordinal)).ToString();
        var folder = file[..(file[..^extension.Length].LastIndexOf('.') + 1)];
        return sources.ContainsKey(folder + templateName + extension) ? folder + templateName + extension : SharedPartials + templateName + extension;
    }

    public string Load(TemplateContext context, SourceSpan callerSpan, string templatePath) =>
        sources.TryGetValue(templatePath, out var source) ? source : throw new KeyNotFoundException($"{callerSpan.FileName} includes {templatePath}, which is not there.");

    public ValueTask<string?> LoadAsync(TemplateContext context, SourceSpan callerSpan, string templatePath) => new(Load(context, callerSpan, templatePath));

    private static string Read(Assembly assembly, string name)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }

    private static Template Parse(string name, string source)
    {
        var template = Template.Parse(source, name);
        return template.HasErrors ? throw new InvalidOperationException($"{name}: {string.Join(' ', template.Messages)}") : template;
    }
}
