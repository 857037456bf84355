using System.Text.RegularExpressions;

namespace Sipoko.Architecture.Tests;

/// <summary>What templates may hold: our content security policy and the encoding of values rest on it.</summary>
public class MarkupTests
{
    // A value that is shown, as against the template's own if, for, end, assignment or comment.
    private const string Shown = @"\{\{(?>[-~]?\s*)(?!(if|else|end|for|while|break|continue|ret)\b|#|\$\w+\s*=)(?<value>[^{}]*?)\s*[-~]?\}\}";
    private const string AnyCode = @"\{\{.*?\}\}";
    private const char Hole = '\u00A4';

    private static readonly IReadOnlyList<FileInfo> Html = [.. Sources.Templates().Where(file => file.Extension == ".sbn-html")];

    /// <summary>Mail programs know inline styles only.</summary>
    private static readonly IReadOnlyList<FileInfo> Pages =
        [.. Html.Where(file => !Sources.PathOf(file).Contains("/emails/", StringComparison.OrdinalIgnoreCase))];

    [Fact]
    public void Templates_are_found() => Pages.Count.ShouldBeGreaterThan(20);

    [Fact]
    public void Every_attribute_is_quoted_and_no_value_stands_bare_in_a_tag() => Html.SelectMany(file => Tags(file)
        .Where(tag => Regex.Replace(tag.Attributes, """\s+[a-zA-Z][\w:-]*(="[^"]*")?(?=\s|/?$)""", "").Trim() is not ("" or "/"))
        .Select(tag => $"{Sources.PathOf(file)}: <{tag.Name}{tag.Attributes}>")).ShouldBeEmpty();

    [Fact]
    public void No_page_holds_a_style_of_its_own() => Pages.SelectMany(file => Tags(file)
        .Where(tag => tag.Name == "style" || Regex.IsMatch(tag.Attributes, @"\sstyle\s*=", RegexOptions.IgnoreCase)).Select(tag => $"{Sources.PathOf(file)}: <{tag.Name}>")).ShouldBeEmpty();

    [Fact]
    public void No_template_holds_a_script_or_a_handler_of_events() => Html.SelectMany(file => Tags(file)
        .Where(tag => (tag.Name == "script" && !tag.Attributes.Contains(" src=\"/assets/", StringComparison.Ordinal))
            || Regex.IsMatch(tag.Attributes, """\son\w+\s*=|=\s*"\s*javascript:""", RegexOptions.IgnoreCase)).Select(tag => $"{Sources.PathOf(file)}: <{tag.Name}{tag.Attributes}>")).ShouldBeEmpty();

    [Fact]
    public void No_template_computes_or_calls_the_template_languages_functions() => Sources.Templates().SelectMany(file => Regex.Matches(Sources.Text(file), AnyCode, RegexOptions.Singleline)
        .Select(code => Regex.Replace(code.Value, """'[^']*'|"[^"]*"|\{\{[-~]?\s*#.*""", "", RegexOptions.Singleline))
        .Where(code => Regex.IsMatch(code, @"(?<!\|)\|(?!\|)|\s[-+*/%]\s|\b(object|string|array|date|html|math|regex|timespan)\."))
        .Select(code => $"{Sources.PathOf(file)}: {code}")).ShouldBeEmpty();

    [Fact]
    public void Every_address_that_a_view_gives_whole_is_a_reviewed_line()
    {
        var given = Html.SelectMany(file => Regex.Matches(Sources.Text(file), $"""\s(?<attribute>href|src|action|formaction|poster|srcset)="{Shown}""", RegexOptions.ExplicitCapture)
            .Select(match => $"{Sources.PathOf(file)["src/".Length..]}: {match.Groups["attribute"].Value} {match.Groups["value"].Value}")).Distinct();
        string.Join('\n', given).ShouldMatchSnapshot("addresses-given-by-views");
    }

    private static IEnumerable<(string Name, string Attributes)> Tags(FileInfo file)
    {
        var holes = Regex.Replace(Sources.Text(file), Shown, $"{Hole}", RegexOptions.ExplicitCapture);
        var markup = Regex.Replace(Regex.Replace(holes, AnyCode, " ", RegexOptions.Singleline), "<!--.*?-->", "", RegexOptions.Singleline);
        return Regex.Matches(markup, """<([a-zA-Z][\w-]*)((?:"[^"]*"|[^">])*)>""").Select(tag => (tag.Groups[1].Value.ToLowerInvariant(), tag.Groups[2].Value));
    }
}
