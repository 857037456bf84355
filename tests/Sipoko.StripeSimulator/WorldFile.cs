using System.Text.Json;
using System.Text.Json.Nodes;

namespace Sipoko.StripeSimulator;

/// <summary>The state on disk, so that a restarted demo still finds its payments.</summary>
internal sealed class WorldFile(string path)
{
    public void Load(World world)
    {
        if (!File.Exists(path))
        {
            return;
        }

        var saved = JsonNode.Parse(File.ReadAllText(path))!.AsObject();
        world.Clock.Advance(saved.Number("advanced_seconds"));
        foreach (var kept in saved["objects"]!.AsArray().Select(node => node!.AsObject()))
        {
            world.Add(kept.Copy());
            if (kept.Text("object") == "event" && kept.Text("_delivery") == "pending")
            {
                world.Announce(kept.Id());
            }
        }

        foreach (var (key, answer) in saved["idempotent_answers"]!.AsObject())
        {
            world.IdempotentAnswers.Add(key, answer!.AsObject().Copy());
        }
    }

    public void Save(World world)
    {
        if (Path.GetDirectoryName(Path.GetFullPath(path)) is { } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // A reader, or a crash, meets the old file or the new one, never half of one.
        using (var file = File.Create(path + ".new"))
        using (var writer = new Utf8JsonWriter(file))
        {
            Write(writer, world);
        }

        File.Move(path + ".new", path, overwrite: true);
    }

    private static void Write(Utf8JsonWriter writer, World world)
    {
        writer.WriteStartObject();
        writer.WriteNumber("advanced_seconds", world.Clock.AdvancedSeconds);
        writer.WriteStartArray("objects");
        foreach (var kept in world.Everything)
        {
            kept.WriteTo(writer);
        }

        writer.WriteEndArray();
        writer.WriteStartObject("idempotent_answers");
        foreach (var (key, answer) in world.IdempotentAnswers)
        {
            writer.WritePropertyName(key);
            answer.WriteTo(writer);
        }

        writer.WriteEndObject();
        writer.WriteEndObject();
    }
}
