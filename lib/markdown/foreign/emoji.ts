import type { Remark } from '#lib/findings.ts'
import type { WrittenWords } from '#lib/markdown/tree/words-as-written.ts'

/** The names that GitHub and Slack give to the signs that are used most. A colon alone proves nothing: it stands in times too. */
const names = `
smile 😄 smiley 😃 grin 😁 grinning 😀 laughing 😆 satisfied 😆 joy 😂 rofl 🤣 sweat_smile 😅 blush 😊 innocent 😇 slightly_smiling_face 🙂
upside_down_face 🙃 wink 😉 heart_eyes 😍 kissing_heart 😘 yum 😋 stuck_out_tongue 😛 stuck_out_tongue_winking_eye 😜 zany_face 🤪 hugs 🤗 thinking 🤔
thinking_face 🤔 neutral_face 😐 expressionless 😑 smirk 😏 unamused 😒 roll_eyes 🙄 grimacing 😬 relieved 😌 pensive 😔 sleepy 😪 sleeping 😴 mask 😷
dizzy_face 😵 exploding_head 🤯 cowboy_hat_face 🤠 partying_face 🥳 sunglasses 😎 nerd_face 🤓 confused 😕 worried 😟 frowning 😦 open_mouth 😮
astonished 😲 flushed 😳 pleading_face 🥺 cry 😢 sob 😭 scream 😱 disappointed 😞 sweat 😓 tired_face 😫 yawning_face 🥱 triumph 😤 rage 😡 angry 😠
skull 💀 poop 💩 hankey 💩 clown_face 🤡 ghost 👻 alien 👽 robot 🤖 robot_face 🤖 see_no_evil 🙈 hear_no_evil 🙉 speak_no_evil 🙊
heart ❤️ orange_heart 🧡 yellow_heart 💛 green_heart 💚 blue_heart 💙 purple_heart 💜 black_heart 🖤 white_heart 🤍 broken_heart 💔 sparkling_heart 💖
two_hearts 💕 100 💯 anger 💢 boom 💥 collision 💥 dizzy 💫 sweat_drops 💦 dash 💨 bomb 💣 speech_balloon 💬 thought_balloon 💭 zzz 💤 wave 👋
raised_hand ✋ hand ✋ ok_hand 👌 v ✌️ crossed_fingers 🤞 metal 🤘 call_me_hand 🤙 point_left 👈 point_right 👉 point_up ☝️ point_up_2 👆 point_down 👇
+1 👍 thumbsup 👍 -1 👎 thumbsdown 👎 fist ✊ facepunch 👊 punch 👊 clap 👏 raised_hands 🙌 open_hands 👐 handshake 🤝 pray 🙏 writing_hand ✍️ muscle 💪
eyes 👀 eye 👁️ brain 🧠 ear 👂 baby 👶 boy 👦 girl 👧 man 👨 woman 👩 shrug 🤷 facepalm 🤦 man_shrugging 🤷‍♂️ woman_shrugging 🤷‍♀️ man_facepalming 🤦‍♂️
technologist 🧑‍💻 man_technologist 👨‍💻 woman_technologist 👩‍💻 ninja 🥷 superhero 🦸 family 👪 busts_in_silhouette 👥 bust_in_silhouette 👤 footprints 👣
monkey 🐒 dog 🐶 cat 🐱 lion 🦁 tiger 🐯 horse 🐴 unicorn 🦄 cow 🐮 pig 🐷 mouse 🐭 rabbit 🐰 bear 🐻 panda_face 🐼 chicken 🐔 penguin 🐧 bird 🐦 duck 🦆
eagle 🦅 owl 🦉 frog 🐸 turtle 🐢 snake 🐍 dragon 🐉 whale 🐳 dolphin 🐬 fish 🐟 octopus 🐙 snail 🐌 butterfly 🦋 bug 🐛 ant 🐜 bee 🐝 honeybee 🐝 beetle 🪲
bouquet 💐 cherry_blossom 🌸 rose 🌹 sunflower 🌻 tulip 🌷 seedling 🌱 evergreen_tree 🌲 palm_tree 🌴 cactus 🌵 herb 🌿 four_leaf_clover 🍀 fallen_leaf 🍂
apple 🍎 green_apple 🍏 banana 🍌 lemon 🍋 strawberry 🍓 cherries 🍒 peach 🍑 avocado 🥑 bread 🍞 cheese 🧀 hamburger 🍔 pizza 🍕 taco 🌮 sushi 🍣 cookie 🍪
cake 🍰 birthday 🎂 coffee ☕ tea 🍵 beer 🍺 beers 🍻 wine_glass 🍷 champagne 🍾 clinking_glasses 🥂 earth_africa 🌍 earth_americas 🌎 earth_asia 🌏
globe_with_meridians 🌐 world_map 🗺️ mountain ⛰️ house 🏠 office 🏢 hospital 🏥 bank 🏦 school 🏫 factory 🏭 construction 🚧 rotating_light 🚨 car 🚗
bus 🚌 truck 🚚 bike 🚲 airplane ✈️ rocket 🚀 flying_saucer 🛸 ship 🚢 boat ⛵ sailboat ⛵ anchor ⚓ hourglass ⌛ watch ⌚ alarm_clock ⏰ stopwatch ⏱️ clock1 🕐
sunny ☀️ cloud ☁️ umbrella ☔ rainbow 🌈 snowflake ❄️ snowman ⛄ fire 🔥 droplet 💧 ocean 🌊 zap ⚡ star ⭐ star2 🌟 stars 🌠 sparkles ✨ tada 🎉
confetti_ball 🎊 balloon 🎈 gift 🎁 christmas_tree 🎄 jack_o_lantern 🎃 ribbon 🎀 ticket 🎫 trophy 🏆 medal_sports 🏅 1st_place_medal 🥇 2nd_place_medal 🥈
3rd_place_medal 🥉 soccer ⚽ basketball 🏀 football 🏈 dart 🎯 game_die 🎲 video_game 🎮 art 🎨 performing_arts 🎭 musical_note 🎵 notes 🎶 headphones 🎧
microphone 🎤 loudspeaker 📢 mega 📣 bell 🔔 no_bell 🔕 phone ☎️ telephone ☎️ iphone 📱 telephone_receiver 📞 battery 🔋 computer 💻 desktop_computer 🖥️
printer 🖨️ keyboard ⌨️ floppy_disk 💾 cd 💿 camera 📷 movie_camera 🎥 tv 📺 mag 🔍 mag_right 🔎 bulb 💡 flashlight 🔦 book 📖 books 📚 notebook 📓
newspaper 📰 bookmark 🔖 label 🏷️ moneybag 💰 dollar 💵 euro 💶 credit_card 💳 gem 💎 chart 💹 chart_with_upwards_trend 📈 chart_with_downwards_trend 📉
bar_chart 📊 email 📧 envelope ✉️ e-mail 📧 incoming_envelope 📨 outbox_tray 📤 inbox_tray 📥 package 📦 mailbox 📫 pencil 📝 memo 📝 pencil2 ✏️ briefcase 💼
file_folder 📁 open_file_folder 📂 date 📅 calendar 📆 clipboard 📋 pushpin 📌 round_pushpin 📍 paperclip 📎 straight_ruler 📏 scissors ✂️ lock 🔒 unlock 🔓
key 🔑 hammer 🔨 wrench 🔧 hammer_and_wrench 🛠️ gear ⚙️ nut_and_bolt 🔩 link 🔗 chains ⛓️ toolbox 🧰 magnet 🧲 test_tube 🧪 microscope 🔬 telescope 🔭
satellite 📡 syringe 💉 pill 💊 door 🚪 bed 🛏️ shopping_cart 🛒 soap 🧼 broom 🧹 warning ⚠️ no_entry ⛔ no_entry_sign 🚫 stop_sign 🛑 radioactive ☢️
arrow_up ⬆️ arrow_down ⬇️ arrow_left ⬅️ arrow_right ➡️ arrow_upper_right ↗️ arrows_counterclockwise 🔄 back 🔙 end 🔚 on 🔛 soon 🔜 top 🔝 recycle ♻️
white_check_mark ✅ heavy_check_mark ✔️ ballot_box_with_check ☑️ x ❌ negative_squared_cross_mark ❎ heavy_plus_sign ➕ heavy_minus_sign ➖ question ❓
grey_question ❔ exclamation ❗ heavy_exclamation_mark ❗ bangbang ‼️ interrobang ⁉️ information_source ℹ️ copyright ©️ registered ®️ tm ™️ hash #️⃣ zero 0️⃣
one 1️⃣ two 2️⃣ three 3️⃣ four 4️⃣ five 5️⃣ six 6️⃣ seven 7️⃣ eight 8️⃣ nine 9️⃣ keycap_ten 🔟 ok 🆗 up 🆙 cool 🆒 new 🆕 free 🆓 sos 🆘 red_circle 🔴 orange_circle 🟠
yellow_circle 🟡 green_circle 🟢 large_blue_circle 🔵 purple_circle 🟣 white_circle ⚪ black_circle ⚫ red_square 🟥 green_square 🟩 large_blue_diamond 🔷
small_blue_diamond 🔹 small_orange_diamond 🔸 small_red_triangle 🔺 triangular_flag_on_post 🚩 checkered_flag 🏁 white_flag 🏳️ rainbow_flag 🏳️‍🌈
us 🇺🇸 gb 🇬🇧 uk 🇬🇧 de 🇩🇪 fr 🇫🇷 es 🇪🇸 it 🇮🇹 jp 🇯🇵 cn 🇨🇳 eu 🇪🇺 octocat 🐙 shipit 🐿️`

const words = names.trim().split(/\s+/)
const signs: ReadonlyMap<string, string> = new Map(
  words.flatMap((name, at) => (at % 2 === 0 ? [[name, words[at + 1] ?? ''] as const] : [])),
)

/** Name each `:rocket:` that is shown as it is. */
export function emojiNames({ text, placeAt }: WrittenWords): Remark[] {
  return [...text.matchAll(/(?<![\w:/.])((?::[a-z\d_+-]{1,40}:)+)(?![\w/])/g)].flatMap(({ 0: written, index }) => {
    const shown = written.split(':').filter((name) => name !== '')
    const sign = shown.map((name) => signs.get(name)).join('')
    return shown.some((name) => !signs.has(name)) ? [] : [remarkOn(written, sign, placeAt(index))]
  })
}

const remarkOn = (written: string, sign: string, place: Pick<Remark, 'line' | 'column'>): Remark => ({
  ...place,
  severity: 'warning',
  rule: 'foreign-syntax',
  message: `"${written}" means nothing here, so readers would see it as it is.`,
  fix: `Write ${sign} itself, or delete it.`,
})
