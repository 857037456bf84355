using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Http.Metadata;
using Microsoft.AspNetCore.Routing;
using Sipoko.Integration.Tests.Access;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.BadInput;

/// <summary>Where something can be sent.</summary>
/// <param name="Path">With the ids of real things; <see cref="Pattern"/> has their places.</param>
/// <param name="Fields">What an honest sender sends in each field, percent-encoded.</param>
/// <param name="Queries">What its address may ask.</param>
internal sealed record Door(string Method, string Pattern, string Path, Visitor Sender, IReadOnlyDictionary<string, string> Fields, IReadOnlyList<string> Queries)
{
    /// <summary>Each costs a fifth of a second, by design.</summary>
    public bool TakesPassword => Fields.Keys.Any(IsPassword);

    public static bool IsPassword(string field) => field.Contains("mot-de-passe", StringComparison.Ordinal);
}

/// <summary>All doors of the site: the live route table says which there are; the forms as declared, and the forms and links of the real pages, say what goes through them.</summary>
internal static partial class Doors
{
    /// <summary>What pages read from their address without declaring it.</summary>
    private static readonly string[] Undeclared =
        ["q", "tri", "page", "de", "etat", "fait", "file", "cote", "jeton", "ReturnUrl", "session_id", "indisponible", "reference", "consultation", "n", "avec", "instant", "sujet", "produit", "commande", "a", "code"];

    /// <summary>Whoever goes through them is signed out, and the others after them.</summary>
    private static readonly string[] Ways = ["/compte/deconnexion", "/compte/securite/sessions/fin"];

    public static async Task<IReadOnlyList<Door>> Of(SipokoApp app, Things things, Visitor buyer)
    {
        var routes = app.Routes().Where(route => route.RoutePattern.RawText is not null).ToArray();
        var audit = (await (await Auditor.Of(app)).Opens(things.Values["{reference}"], "Tout essayer")).Path;
        Visitor SenderOf(string pattern) => Ways.Contains(pattern) ? things.People[0]
            : pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3]
            : pattern.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1]
            : buyer;
        var (forms, queries) = await Harvest(routes, things, SenderOf, audit);
        return
        [
            .. routes.SelectMany(route => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method is "GET" or "POST"), (route, method) =>
            {
                var pattern = route.RoutePattern.RawText!;
                var path = pattern == "/equipe/audit/{reference}" ? audit : things.PathOf(pattern);
                var declared = method == "POST" && Forms.Fields.TryGetValue(pattern, out var names) ? names.Select(things.PathOf) : [];
                var fields = declared.ToDictionary(name => name, name => Forms.Harmless.GetValueOrDefault(name, ""));
                foreach (var (name, value) in method == "POST" ? forms.GetValueOrDefault(pattern, []) : [])
                {
                    fields[name] = value.Length > 0 ? value : fields.GetValueOrDefault(name, "");
                }

                return new Door(method, pattern, path, SenderOf(pattern), fields, [.. Bound(route).Concat(queries.GetValueOrDefault(pattern, [])).Concat(Undeclared).Distinct()]);
            }).DistinctBy(door => (door.Method, door.Pattern)),
        ];
    }

    public static string WithHostileId(Door door, Things things, string hostile)
    {
        var places = Places().Matches(door.Pattern);
        var place = places[hostile.Length % places.Count].Value;
        return things.PathOf(new Regex(Regex.Escape(place)).Replace(door.Pattern, hostile.Replace("$", "$$", StringComparison.Ordinal), 1));
    }

    public static bool HasPlaces(Door door) => Places().IsMatch(door.Pattern);

    /// <summary>The query parameters that a handler declares.</summary>
    private static IEnumerable<string> Bound(RouteEndpoint route) => route.Metadata.OfType<IParameterBindingMetadata>()
        .Where(parameter => parameter.HasTryParse || parameter.ParameterInfo.ParameterType == typeof(string)).Select(parameter => parameter.Name)
        .Where(name => route.RoutePattern.Parameters.All(place => place.Name != name));

    private static async Task<(Dictionary<string, Dictionary<string, string>> Forms, Dictionary<string, HashSet<string>> Queries)> Harvest(
        IReadOnlyList<RouteEndpoint> routes, Things things, Func<string, Visitor> senderOf, string audit)
    {
        var patterns = routes.Select(route => route.RoutePattern.RawText!).Distinct().GroupBy(things.PathOf).ToDictionary(group => group.Key, group => group.First());
        var (forms, queries, parser) = (new Dictionary<string, Dictionary<string, string>>(), new Dictionary<string, HashSet<string>>(), new HtmlParser());
        foreach (var (path, pattern) in patterns.Where(pair => routes.Any(route => route.RoutePattern.RawText == pair.Value && IsRead(route))))
        {
            var answer = await senderOf(pattern).Tries(new(HttpMethod.Get, new Uri(pattern == "/equipe/audit/{reference}" ? audit : path, UriKind.Relative)));
            if (answer.Code != "200" || !answer.Body.Contains("<html", StringComparison.Ordinal))
            {
                continue;
            }

            var page = parser.ParseDocument(answer.Body);
            foreach (var form in page.QuerySelectorAll("form").OfType<IHtmlFormElement>())
            {
                var action = (form.GetAttribute("action") is { Length: > 0 } given ? given : path).Split('?')[0];
                if (!patterns.TryGetValue(action, out var door))
                {
                    continue;
                }

                var fields = form.Elements.Select(element => (Name: element.GetAttribute("name") ?? "", Value: ValueOf(element))).Where(field => field.Name.Length > 0);
                foreach (var (name, value) in fields)
                {
                    if (form.Method.Equals("post", StringComparison.OrdinalIgnoreCase))
                    {
                        (forms.TryGetValue(door, out var known) ? known : forms[door] = [])[name] = Uri.EscapeDataString(value);
                    }
                    else
                    {
                        (queries.TryGetValue(door, out var known) ? known : queries[door] = []).Add(name);
                    }
                }
            }

            foreach (var link in page.QuerySelectorAll("a[href*='?']").Select(link => link.GetAttribute("href")!.Split('?', 2)).Where(link => patterns.ContainsKey(link[0])))
            {
                (queries.TryGetValue(patterns[link[0]], out var known) ? known : queries[patterns[link[0]]] = []).UnionWith(link[1].Split('#')[0].Split('&').Select(part => part.Split('=')[0]));
            }
        }

        return (forms, queries);
    }

    private static string ValueOf(IElement element) => element switch
    {
        IHtmlInputElement { Type: "file" } => "",
        IHtmlInputElement input => input.Value,
        IHtmlButtonElement button => button.Value ?? "",
        IHtmlSelectElement select => select.Value ?? "",
        IHtmlTextAreaElement area => area.Value,
        _ => "",
    };

    private static bool IsRead(RouteEndpoint route) => (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Contains("GET");

    [GeneratedRegex(@"\{[^}]+\}")]
    private static partial Regex Places();
}
