using System.Reflection;
using System.Text.RegularExpressions;
using Sipoko.Web.Pages;

namespace Sipoko.Architecture.Tests;

public class TemplateTests
{
    private const string WebTemplates = "src/Modules/Shared/Sipoko.Web/Templates/";

    [Fact]
    public void Every_page_has_the_template_of_its_stem() => Views<IPageView>()
        .Where(view => !view.FullName!.EndsWith("Page", StringComparison.Ordinal) || !Has(view.Assembly, view.FullName[..^"Page".Length] + ".sbn-html"))
        .Select(view => view.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_mail_has_both_its_templates() => Views<IEmailView>()
        .Where(view => !view.Name.EndsWith("Email", StringComparison.Ordinal) || !Has(view.Assembly, view.FullName + ".sbn-html") || !Has(view.Assembly, view.FullName + ".sbn-txt"))
        .Select(view => view.FullName).ShouldBeEmpty();

    [Fact]
    public void Every_template_is_a_pages_a_mails_or_used_by_one() =>
        Sources.Templates().Where(template => IsShared(template) ? !IsNamed(template) : !HasView(template) && !IsIncludedBeside(template)).Select(Sources.PathOf).ShouldBeEmpty();

    private static IEnumerable<Type> Views<TView>() => Module.All.SelectMany(module => module.Assembly.GetTypes()).Where(type => type.IsClass && type.IsAssignableTo(typeof(TView)));

    private static bool Has(Assembly assembly, string template) => assembly.GetManifestResourceInfo(template) is not null;

    private static bool IsShared(FileInfo template) => Sources.PathOf(template).StartsWith(WebTemplates, StringComparison.Ordinal);

    /// <summary>A view stands beside it, or a register of texts names it.</summary>
    private static bool HasView(FileInfo template) =>
        template.Directory!.EnumerateFiles("*.cs").Any(file => Regex.IsMatch(Sources.Text(file), $"""\brecord {Sources.Stem(template)}(Page)?\b|"{Sources.Stem(template)}"[,)]"""));

    private static bool IsIncludedBeside(FileInfo template) => template.Directory!.EnumerateFiles("*" + template.Extension).Any(user => Includes(user, template));

    /// <summary>A shared partial is included somewhere, a layout or a part of the header is named by the code.</summary>
    private static bool IsNamed(FileInfo template) => Sources.Templates().Any(user => Includes(user, template))
        || Sources.Files(".cs").Any(file => Regex.IsMatch(Sources.Text(file), $"""["\.]{Sources.Stem(template)}("|\.sbn-)"""));

    private static bool Includes(FileInfo user, FileInfo template) => Regex.IsMatch(Sources.Text(user), $"""include ['"]{Sources.Stem(template)}['"]""");
}
