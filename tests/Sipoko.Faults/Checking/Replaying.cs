using System.Text.Json;
using System.Text.Json.Nodes;
using JasperFx;
using Marten;
using Marten.Events.Aggregation;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;
using Sipoko.Accounts;
using Sipoko.Catalog;
using Sipoko.Checkout;
using Sipoko.Fulfilment;
using Sipoko.Messaging;
using Sipoko.Returns;
using Sipoko.Web;
using Sipoko.Web.EventStore;

namespace Sipoko.Faults.Checking;

/// <summary>Folds every stream of every module again with the product's own projections, and lays the result beside the document that is kept of it.</summary>
internal static class Replaying
{
    private static readonly IModule[] Modules = [new AccountsModule(), new CatalogModule(), new CheckoutModule(), new FulfilmentModule(), new ReturnsModule(), new MessagingModule()];

    /// <summary>Enough for the modules to say how they store; nothing of it is used.</summary>
    private static readonly Dictionary<string, string?> Settings = new()
    {
        ["PersonalData:KeyEncryptionKey"] = Convert.ToBase64String(new byte[32]),
        ["PersonalData:LookupKey"] = Convert.ToBase64String(new byte[32]),
        ["Stripe:SecretKey"] = "sk_test_none",
        ["Stripe:WebhookSecret"] = "whsec_none",
        ["Demo:Mailbox"] = "none",
    };

    public static async Task<Replay> Compare(string connection)
    {
        var services = new ServiceCollection();
        services.AddSingleton(new ModuleDatabase(connection, AutoCreate.None, TimeProvider.System));
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings).Build();
        foreach (var module in Modules)
        {
            module.Register(services, configuration);
        }

        await using var provider = services.BuildServiceProvider();
        await using var database = NpgsqlDataSource.Create(connection);
        var replay = new Replay(0, []);
        foreach (var module in Modules)
        {
            var store = (IDocumentStore)provider.GetRequiredService(module.Store);
            var folds = FoldsOf(module);
            await using var session = store.QuerySession();
            await foreach (var happened in session.Events.QueryAllRawEvents().OrderBy(e => e.Sequence).ToAsyncEnumerable())
            {
                folds.GetValueOrDefault(happened.EventType)?.Apply(happened);
            }

            foreach (var fold in folds.Values.Distinct())
            {
                var compared = await Compare(fold, store, database);
                replay = new(replay.Compared + compared.Compared, [.. replay.Differences, .. compared.Differences]);
            }
        }

        return replay;
    }

    /// <summary>By type of event, what folds it.</summary>
    private static Dictionary<Type, Fold> FoldsOf(IModule module) => module.GetType().Assembly.GetExportedTypes()
        .Where(type => type.BaseType is { IsGenericType: true } parent && parent.GetGenericTypeDefinition() == typeof(SingleStreamProjection<,>))
        .Select(type => (Fold)Activator.CreateInstance(typeof(Fold<,>).MakeGenericType(type.BaseType!.GetGenericArguments()), Activator.CreateInstance(type))!)
        .SelectMany(fold => fold.EventTypes.Select(type => (type, fold))).ToDictionary(pair => pair.type, pair => pair.fold);

    private static async Task<Replay> Compare(Fold fold, IDocumentStore store, NpgsqlDataSource database)
    {
        var states = fold.States.ToDictionary(state => state.Stream, state => state.State);
        var differences = new List<StateDifference>();
        await using var command = database.CreateCommand($"select id, data::text from {store.Options.DatabaseSchemaName}.mt_doc_{fold.Document.Name.ToLowerInvariant()}");
        await using var reader = await command.ExecuteReaderAsync();
        while (await reader.ReadAsync())
        {
            var id = reader.GetGuid(0);
            if (fold.Torn.TryGetValue(id, out var why))
            {
                differences.Add(new(fold.Document.Name, $"{id}", $"its events cannot be folded: {why}"));
            }
            else if (!states.Remove(id, out var state))
            {
                differences.Add(new(fold.Document.Name, $"{id}", "it is kept, and no event makes it"));
            }
            else if (!JsonNode.DeepEquals(JsonNode.Parse(reader.GetString(1)), JsonNode.Parse(store.Options.Serializer().ToJson(state))))
            {
                differences.Add(new(fold.Document.Name, $"{id}", WhereTheyDiffer(reader.GetString(1), store.Options.Serializer().ToJson(state))));
            }
        }

        differences.AddRange(states.Keys.Select(id => new StateDifference(fold.Document.Name, $"{id}", "its events make it, and it is not kept")));
        return new(fold.States.Count, differences);
    }

    private static string WhereTheyDiffer(string kept, string folded)
    {
        using var one = JsonDocument.Parse(kept);
        using var other = JsonDocument.Parse(folded);
        var names = one.RootElement.EnumerateObject().Concat(other.RootElement.EnumerateObject()).Select(property => property.Name).Distinct()
            .Where(name => TextOf(one, name) != TextOf(other, name));
        return string.Join("; ", names.Select(name => $"{name} is kept as {TextOf(one, name)}, its events make {TextOf(other, name)}"));
    }

    private static string TextOf(JsonDocument document, string name) => document.RootElement.TryGetProperty(name, out var value) ? JsonNode.Parse(value.GetRawText())?.ToJsonString() ?? "null" : "absent";
}
