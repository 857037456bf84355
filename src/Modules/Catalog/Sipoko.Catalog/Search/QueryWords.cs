using Marten;
using Npgsql;

namespace Sipoko.Catalog.Search;

/// <summary>Stems the words of questions as PostgreSQL stems those of products: it is asked once for each word, and its answer kept.</summary>
internal sealed class QueryWords(ICatalogStore store)
{
    private readonly KeptWords kept = new();

    /// <summary>The lexemes to look for; none when all words are such as «le» and «de».</summary>
    public async ValueTask<IReadOnlyCollection<string>> LexemesOf(string words, CancellationToken cancellation)
    {
        var asked = words.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var known = new Dictionary<string, string[]>(StringComparer.Ordinal);
        foreach (var word in asked)
        {
            if (kept.Find(word) is { } lexemes)
            {
                known[word] = lexemes;
            }
        }

        string[] unknown = [.. asked.Where(word => !known.ContainsKey(word)).Distinct(StringComparer.Ordinal)];
        if (unknown.Length > 0)
        {
            await Ask(unknown, known, cancellation);
        }

        return [.. asked.SelectMany(word => known[word]).Distinct(StringComparer.Ordinal)];
    }

    private async Task Ask(string[] unknown, Dictionary<string, string[]> known, CancellationToken cancellation)
    {
        await using var session = store.QuerySession();
        await using var command = new NpgsqlCommand($"select word, tsvector_to_array(to_tsvector('{SearchProjection.Dictionary}', word)) from unnest(@words) word");
        command.Parameters.AddWithValue("words", unknown);
        await using var rows = await session.ExecuteReaderAsync(command, cancellation);
        while (await rows.ReadAsync(cancellation))
        {
            var (word, lexemes) = (rows.GetString(0), rows.GetFieldValue<string[]>(1));
            known[word] = lexemes;
            kept.Keep(word, lexemes);
        }
    }
}
