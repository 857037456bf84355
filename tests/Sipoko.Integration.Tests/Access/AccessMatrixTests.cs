using System.Net;
using Microsoft.AspNetCore.Routing;
using Sipoko.Integration.Tests.Journeys;
using Sipoko.Web.Security;

namespace Sipoko.Integration.Tests.Access;

[Collection(DoorsCollection.Name)]
public sealed class AccessMatrixTests(SipokoApp app)
{
    /// <summary>What stands on a page of buyer A's only.</summary>
    private static readonly string[] MarkersOfA = [Person.Perrine.Name, Person.Perrine.Street, Person.Perrine.Email];

    [Fact]
    public void Every_route_is_declared_with_who_may_use_it() =>
        app.Routes().SelectMany(NamesOf).Distinct().Order(StringComparer.Ordinal).ShouldBe(Matrix.Rows.Select(row => row.Name).Order(StringComparer.Ordinal));

    [Fact]
    public async Task Each_person_gets_what_the_matrix_says_and_a_refused_request_leaves_no_event()
    {
        var things = await Things.Of(app);
        var faults = new List<string>();
        for (var column = Matrix.Columns - 1; column >= 0; column--) // buyer A comes near the end, who may remove what is theirs
        {
            foreach (var row in Matrix.Rows)
            {
                var before = await app.Database.Events();
                var answer = await app.Settled(() => things.People[column].Tries(RequestFor(row, things)));
                if (answer.Code != row.Expected[column])
                {
                    faults.Add($"{Matrix.People[column]}: {row.Name} gave {answer.Code}, not {row.Expected[column]}");
                }

                if (answer.Code is not ("200" or "303") && await app.Database.Events() != before)
                {
                    faults.Add($"{Matrix.People[column]}: {row.Name} was refused and added an event");
                }

                if (answer.Code == "302" && !answer.Location!.StartsWith("/compte/connexion", StringComparison.Ordinal))
                {
                    faults.Add($"{Matrix.People[column]}: {row.Name} led to {answer.Location}");
                }

                if (Matrix.IsStranger(column) && !row.Pattern.StartsWith("/boite-aux-lettres", StringComparison.Ordinal) && Array.Exists(MarkersOfA, marker => answer.Body.Contains(marker, StringComparison.Ordinal)))
                {
                    faults.Add($"{Matrix.People[column]}: {row.Name} shows buyer A's data");
                }
            }
        }

        faults.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_foreign_id_and_one_that_does_not_exist_are_answered_alike()
    {
        var things = await Things.Of(app);
        var absent = things.Absent();
        foreach (var row in Matrix.Rows.Where(row => row.Expected.Contains("404") && row.Pattern != "/{*path}"))
        {
            var stranger = things.People[row.Pattern.StartsWith("/vendeur", StringComparison.Ordinal) ? 4 : 2];
            var (foreign, none) = (await stranger.Tries(RequestFor(row, things)), await stranger.Tries(RequestFor(row, absent)));

            (none.Code, none.Body).ShouldBe((foreign.Code, foreign.Body), row.Name);
        }
    }

    [Theory]
    [InlineData(null, null)]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    [InlineData("Origin", "https://ailleurs.example")]
    [InlineData("Origin", "null")]
    public async Task A_write_that_comes_from_elsewhere_is_refused_and_leaves_no_event(string? header, string? value)
    {
        var things = await Things.Of(app);
        var before = await app.Database.Events();
        foreach (var row in Matrix.Rows.Where(row => row.Method == "POST" && !IsForMachines(row)))
        {
            for (var column = 0; column < Matrix.Columns; column++)
            {
                if (row.Expected[column] is "302" or "403")
                {
                    continue; // turned away before, as the matrix says
                }

                using var request = RequestFor(row, things);
                request.Headers.Remove("Sec-Fetch-Site");
                if (header is not null)
                {
                    request.Headers.Add(header, value);
                }

                (await things.People[column].Tries(request)).Status.ShouldBe(HttpStatusCode.Forbidden, $"{Matrix.People[column]}: {row.Name}");
            }
        }

        (await app.Database.Events()).ShouldBe(before);
    }

    private static HttpRequestMessage RequestFor(Matrix.Row row, Things things)
    {
        var path = things.PathOf(row.Pattern);
        return row.Method == "POST" ? Visitor.Form(path) : new HttpRequestMessage(new HttpMethod(row.Method), path);
    }

    private bool IsForMachines(Matrix.Row row) => app.Routes().Any(route => NamesOf(route).Contains(row.Name) && route.Metadata.GetMetadata<FromMachinesOnly>() is not null);

    /// <summary>A route for any method reads; of a page that is read by GET, HEAD is the same without its body.</summary>
    private static IEnumerable<string> NamesOf(RouteEndpoint route) =>
        (route.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["GET"]).Where(method => method != "HEAD").Select(method => $"{method} {route.RoutePattern.RawText}");
}
