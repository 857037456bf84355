using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Sipoko.Integration.Tests.Access;
using Sipoko.Integration.Tests.Journeys;

namespace Sipoko.Integration.Tests.BadInput;

[Collection(DoorsCollection.Name)]
public sealed partial class BadInputTests(SipokoApp app)
{
    [Fact]
    public void Every_form_is_declared_with_its_fields() =>
        Forms.Fields.Keys.Order(StringComparer.Ordinal).ShouldBe(Matrix.Rows.Where(row => row.Method == "POST" && row.Pattern != "/webhooks/stripe").Select(row => row.Pattern).Order(StringComparer.Ordinal));

    [Fact]
    public async Task No_field_of_any_form_can_hurt()
    {
        var things = await Things.Of(app);
        var buyer = await BuyerWithCart(things);
        var faults = new List<string>();
        foreach (var (pattern, fields) in Forms.Fields)
        {
            var sender = pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3] : pattern.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1] : buyer;
            var names = fields.Select(things.PathOf).ToArray();
            foreach (var field in names)
            {
                foreach (var value in Hostile.Values)
                {
                    await Judge(sender, Post(things.PathOf(pattern), names, field, value), $"POST {pattern}, {field} = {Short(value)}", faults);
                }
            }
        }

        await app.Settled(() => Task.FromResult(0));
        app.Clock.Advance(TimeSpan.FromMinutes(16)); // so many wrong passwords have closed the account for a quarter of an hour
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_field_too_many_or_twice_or_of_another_kind_changes_nothing()
    {
        var things = await Things.Of(app);
        var buyer = await BuyerWithCart(things);
        var faults = new List<string>();
        foreach (var (pattern, fields) in Forms.Fields.Where(form => form.Value.Length > 0))
        {
            var sender = pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3] : pattern.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1] : buyer;
            var path = things.PathOf(pattern);
            var twice = string.Join('&', fields.Concat(fields).Select(field => $"{field}={Uri.EscapeDataString(Hostile.Script)}"));
            foreach (var (body, type) in new[]
                     {
                         (twice, "application/x-www-form-urlencoded"), ("&&==&=%&%zz=%zz", "application/x-www-form-urlencoded"), ("{\"a\":1}", "application/json"), ("<a/>", "application/xml"),
                         ("--x\r\nbroken", "multipart/form-data; boundary=x"), ("x", "multipart/form-data"), ("x", "text/plain"),
                     })
            {
                await Judge(sender, Raw(path, body, type), $"POST {pattern}, {type}", faults);
            }
        }

        app.Clock.Advance(TimeSpan.FromMinutes(16));
        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task No_address_or_query_can_hurt()
    {
        var things = await Things.Of(app);
        string[] queries =
        [
            "/recherche?q=", "/recherche?tri=", "/recherche?q=lampe&page=", "/c/cuisine?page=", "/c/cuisine?tri=", "/boutique/atelier-kori?page=", "/compte/connexion?ReturnUrl=", "/compte/connexion?etat=",
            "/compte/confirmation?jeton=", "/compte/nouveau-mot-de-passe?jeton=", "/compte/mot-de-passe-oublie?etat=", "/commande/{reference}/merci?session_id=", "/commande/{reference}/paiement?indisponible=",
            "/compte/commandes/{reference}?jeton=", "/equipe/audit?reference=", "/equipe/audit/{reference}?consultation=", "/p/", "/c/", "/boutique/", "/commande/", "/compte/commandes/", "/compte/messages/",
            "/vendeur/commandes/", "/vendeur/messages/", "/equipe/audit/", "/boite-aux-lettres/", "/",
        ];
        var faults = new List<string>();
        foreach (var query in queries)
        {
            var sender = query.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3] : query.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1] : things.People[1];
            foreach (var value in Hostile.Values.Where(value => value.Length < 50_000 && (query.Contains('?', StringComparison.Ordinal) || !value.Contains("%00", StringComparison.Ordinal)))) // Kestrel refuses a NUL in a path itself
            {
                await Judge(sender, new(HttpMethod.Get, new Uri(things.PathOf(query) + value, UriKind.Relative)), $"GET {query}{Short(value)}", faults);
            }
        }

        faults.ShouldBeEmpty();
    }

    /// <summary>The empty number is nothing's: no store is asked for it.</summary>
    [Fact]
    public async Task No_address_takes_the_empty_number()
    {
        var things = await Things.Of(app);
        var faults = new List<string>();
        foreach (var row in Matrix.Rows.Where(row => row.Pattern.Contains(":guid}", StringComparison.Ordinal)))
        {
            var sender = row.Pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? things.People[3] : row.Pattern.StartsWith("/equipe", StringComparison.Ordinal) ? things.People[^1] : things.People[1];
            var path = things.PathOf(IdInPath().Replace(row.Pattern, Guid.Empty.ToString()));
            await Judge(sender, row.Method == "POST" ? Raw(path, "", "application/x-www-form-urlencoded") : new(HttpMethod.Get, path), $"{row.Method} {path}", faults);
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_replay_of_an_order_takes_any_position()
    {
        var things = await Things.Of(app);
        var staff = await Auditor.Of(app);
        var audit = await staff.Opens(things.Values["{reference}"], "Positions étranges");
        var faults = new List<string>();
        foreach (var value in Hostile.Values.Where(value => value.Length < 50_000))
        {
            foreach (var name in new[] { "n", "avec", "instant" })
            {
                await Judge(staff.Browser, new(HttpMethod.Get, new Uri($"{audit.Path}&{name}={value}", UriKind.Relative)), $"GET {name}={Short(value)}", faults);
            }
        }

        faults.ShouldBeEmpty();
    }

    private static async Task Judge(Visitor sender, HttpRequestMessage request, string what, List<string> faults)
    {
        using (request)
        {
            try
            {
                var answer = await sender.Tries(request);
                if ((int)answer.Status >= 500)
                {
                    faults.Add($"{what}: {answer.Code}");
                }

                if (answer.Body.Contains(Hostile.Script, StringComparison.OrdinalIgnoreCase) || answer.Body.Contains("<img src=x", StringComparison.OrdinalIgnoreCase))
                {
                    faults.Add($"{what}: comes back as markup");
                }

                if (answer.Status == HttpStatusCode.UnprocessableEntity && !answer.Body.Contains("<h1", StringComparison.Ordinal))
                {
                    faults.Add($"{what}: refused without a word");
                }
            }
            catch (Exception failure) when (failure is not OutOfMemoryException)
            {
                faults.Add($"{what}: {failure.GetType().Name} {failure.Message}");
            }
        }
    }

    private async Task<Visitor> BuyerWithCart(Things things)
    {
        var visitor = things.People[1].Copy();
        await visitor.Posts("/panier/lignes", ("offer", things.Values["{offer:guid}"]));
        await visitor.Posts("/commande", Person.Perrine.Delivery);
        return visitor;
    }

    private static HttpRequestMessage Post(string path, string[] fields, string hostile, string value) =>
        Raw(path, string.Join('&', fields.Select(field => $"{field}={(field == hostile ? value : Forms.Harmless.GetValueOrDefault(field, ""))}")), "application/x-www-form-urlencoded");

    private static HttpRequestMessage Raw(string path, string body, string type)
    {
        var content = new StringContent(body);
        content.Headers.ContentType = MediaTypeHeaderValue.Parse(type);
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = content };
        request.Headers.Add("Sec-Fetch-Site", "same-origin");
        return request;
    }

    [GeneratedRegex("\\{[a-z]+:guid\\}")]
    private static partial Regex IdInPath();

    private static string Short(string value) => value.Length > 60 ? value[..60] + "…" : value;
}
